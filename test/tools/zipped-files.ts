import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { ROOT } from './root';

/**
 * What is in a zip for the stores, by path.
 *
 * @throws when the zips are not made yet, saying what to run.
 */
export async function zippedFiles(kind: 'chrome' | 'firefox' | 'sources'): Promise<Map<string, Buffer>> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const name = `okr-lens-${version}-${kind}.zip`;
  const path = join(ROOT, '.output', name);
  if (!existsSync(path)) throw new Error(`There is no ${name}. Run "npm run zip" first.`);
  const { files } = await JSZip.loadAsync(readFileSync(path));
  const entries = Object.values(files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as const)),
  );
}
