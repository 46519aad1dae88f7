import { build, type Rollup } from 'vite';
import { ROOT } from '../tools/root';

/** Bundles a script of this folder and what it imports into one that a browser runs as it is. */
export async function bundle(entry: string): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' }, minify: false },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}
