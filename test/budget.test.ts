import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFile, builtManifest } from './tools/built-files';

const KILOBYTE = 1000;
const GZIP_CEILING = 45 * KILOBYTE;
const RAW_CEILING = 150 * KILOBYTE;

test('the script GitLab’s pages load stays small', () => {
  const files = builtManifest().content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  const contents = files.map(builtFile);
  const raw = contents.reduce((sum, content) => sum + content.length, 0);
  const gzip = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  console.log(`content script: ${kilobytes(gzip)} gzip of 45 kB, ${kilobytes(raw)} raw of 150 kB`);
  expect(raw).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(GZIP_CEILING);
  expect(raw).toBeLessThanOrEqual(RAW_CEILING);
});

function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}
