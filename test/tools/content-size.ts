import { gzipSync } from 'node:zlib';
import { builtFile, builtManifest } from './built-files';

/** Bytes of everything the extension loads into GitLab's pages, in kB (1,000 bytes). */
export function contentSize(): { gzip: number; raw: number } {
  const files = builtManifest().content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  const contents = files.map(builtFile);
  const kilobytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    raw: kilobytes(contents.map((content) => content.length)),
    gzip: kilobytes(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
