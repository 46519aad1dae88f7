import { DESCRIPTION_ANCHORS, DETAIL_ROOTS, LEGACY_DESCRIPTION, OTHER_ANCHORS, SIDEBAR_ANCHORS } from './anchors';

/** Which of the marks we go by a page has: names of ours and of GitLab's, nothing of what the page shows. */
export interface AnchorsFound {
  /** GitLab's name for the kind of page, `projects:work_items:show`; '' where it has none. */
  page: string;
  found: string[];
  missing: string[];
}

const KNOWN = [
  ...DETAIL_ROOTS,
  LEGACY_DESCRIPTION,
  ...[DESCRIPTION_ANCHORS, OTHER_ANCHORS, SIDEBAR_ANCHORS].flatMap((anchors) =>
    anchors.map(({ selector }) => selector),
  ),
];

/** What somebody who mends the anchors needs to know of a page where a panel found none. */
export function anchorsFound(document: Document): AnchorsFound {
  const all = [...new Set(KNOWN)];
  const isThere = (selector: string) => document.querySelector(selector) !== null;
  return {
    page: document.body.dataset.page ?? '',
    found: all.filter(isThere),
    missing: all.filter((selector) => !isThere(selector)),
  };
}
