import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../root';

/** A file of this folder with all it imports as one script, minified as it ships. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'test', 'tools', 'bench', entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
