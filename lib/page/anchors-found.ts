import { DESCRIPTION_ANCHORS, DETAIL_ROOTS, LEGACY_DESCRIPTION, OTHER_ANCHORS, SIDEBAR_ANCHORS } from './anchors';
import { DATA_PAGE } from './hints';

/** Which of the marks we go by a page has: names of ours and of GitLab's, nothing of what the page shows. */
export interface AnchorsFound {
  /** GitLab's name for the kind of page, `projects:work_items:show`; '' where it has none. */
  page: string;
  found: string[];
  missing: string[];
}

const INSIDE = [
  LEGACY_DESCRIPTION,
  ...[DESCRIPTION_ANCHORS, OTHER_ANCHORS, SIDEBAR_ANCHORS].flatMap((anchors) =>
    anchors.map(({ selector }) => selector),
  ),
];

/**
 * What somebody who mends the anchors needs to know of a page where something of ours found no place.
 *
 * @param root what shows the item, in which the marks are looked for; null: none was found, and the page is searched
 */
export function anchorsFound(document: Document, root: Element | null): AnchorsFound {
  const page = document.body.dataset.page ?? '';
  const marks = [
    ...DETAIL_ROOTS.map((selector) => ({ selector, within: document })),
    ...[...new Set(INSIDE)].map((selector) => ({ selector, within: root ?? document })),
  ];
  const isThere = ({ selector, within }: (typeof marks)[number]) => within.querySelector(selector) !== null;
  const named = (some: typeof marks) => some.map(({ selector }) => selector);
  return {
    page: DATA_PAGE.test(page) ? page : '',
    found: named(marks.filter(isThere)),
    missing: named(marks.filter((mark) => !isThere(mark))),
  };
}
