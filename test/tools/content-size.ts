import { gzipSync } from 'node:zlib';
import { builtFile, builtManifest } from './built-files';

/** In kB (1,000 bytes). */
export interface Size {
  gzip: number;
  raw: number;
}

/** What the extension loads into every GitLab page that can hold an OKR. */
export function contentSize(): Size {
  return sizeOf(builtManifest().content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? []);
}

/** What it loads besides into pages that show one. */
export function panelsSize(): Size {
  return sizeOf(['okr.js']);
}

/** What it loads besides once somebody checks in there. */
export function checkInSize(): Size {
  return sizeOf(['check-in.js']);
}

function sizeOf(files: string[]): Size {
  const contents = files.map(builtFile);
  const kilobytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    raw: kilobytes(contents.map((content) => content.length)),
    gzip: kilobytes(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
