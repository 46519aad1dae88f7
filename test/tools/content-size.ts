import { gzipSync } from 'node:zlib';
import { builtFile, builtManifest } from './built-files';

/** In kB (1,000 bytes). */
export interface Size {
  gzip: number;
  raw: number;
}

/** A script, when it comes, and how large it may be. */
export interface Script {
  when: string;
  size: () => Size;
  ceiling: Size;
}

/** What comes to GitLab's pages. The design allows 45 and 150 on each; most have no OKR, and pay for nothing but looking. */
export const SCRIPTS: readonly Script[] = [
  { when: 'on pages that can hold an OKR', size: contentSize, ceiling: { gzip: 12, raw: 32 } },
  {
    when: 'on pages with an OKR, or asked by the toolbar window, besides',
    size: () => sizeOf(['places.js']),
    ceiling: { gzip: 14.5, raw: 39 },
  },
  { when: 'with the panel of an OKR, besides', size: () => sizeOf(['okr.js']), ceiling: { gzip: 145, raw: 426 } },
  {
    when: 'on lists with an objective, where marks are switched on, besides',
    size: () => sizeOf(['list-marks.js']),
    ceiling: { gzip: 53, raw: 150 },
  },
  { when: 'for a check-in, besides', size: () => sizeOf(['check-in.js']), ceiling: { gzip: 60, raw: 170 } },
];

function contentSize(): Size {
  return sizeOf(builtManifest().content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? []);
}

function sizeOf(files: string[]): Size {
  const contents = files.map((file) => builtFile(file));
  const kilobytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    raw: kilobytes(contents.map((content) => content.length)),
    gzip: kilobytes(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
