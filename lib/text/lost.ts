import { plainVersion } from './plain-version';

/** What a panel says that found no place on the page, and the toolbar window of an item that the page does not tell of. */
export const lost = {
  sentence: 'OKR Lens could not find its place on this page, so it shows here. GitLab changed; tell us:',
  unread: 'OKR Lens cannot read this page yet. If it still says so when the page has loaded, GitLab changed; tell us:',
  tell: 'copy a report',
  told: 'copied, paste it into an issue of OKR Lens',
  notTold: 'the browser did not allow copying',
} as const;

/** What is known of the page: versions, and names of marks in it. */
export interface LostPlace {
  /** The extension's. */
  version: string;
  /** As GitLab tells it; null: it does not. */
  gitlab: string | null;
  page: string;
  /** Where on it: on the page itself, in the side panel, or on that of a new item. */
  kind: 'page' | 'panel' | 'new';
  found: readonly string[];
  missing: readonly string[];
}

/** The report that is copied: no title, path or name of anybody's. */
export function lostReport({ version, gitlab, page, kind, found, missing }: LostPlace): string {
  return [
    `OKR Lens ${version} does not find its way on a page of GitLab ${plainVersion(gitlab) ?? '(version not told)'}.`,
    `Page: ${page || '(not told)'}, shown in: ${kind}`,
    `Found: ${found.join(', ') || 'nothing'}`,
    `Missing: ${missing.join(', ') || 'nothing'}`,
  ].join('\n');
}
