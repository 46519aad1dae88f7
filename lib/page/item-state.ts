import {
  CHILD_HEALTH,
  CHILD_LINE,
  CHILD_PROGRESS,
  CHILD_ROW,
  CHILD_TITLE_ATTRIBUTE,
  CHILD_TREE,
  CHILD_TREE_EMPTY,
  DESCRIPTION_ANCHORS,
  DESCRIPTION_FIELDS,
  EDITING,
  HEALTH_BLOCK,
  HEALTH_VALUE,
  LINKED_ITEMS,
  PROGRESS_BLOCKS,
} from './anchors';
import { labelsOf, titleOf } from './facts';
import { firstOf, textOf } from './look-up';

/** GitLab's own display of what a score hangs on, each part as one comparable text; null: not there, or being edited. */
type ItemState = Record<(typeof PARTS)[number], string | null>;

const PARTS = ['progress', 'health', 'children', 'linked', 'labels', 'written'] as const;

const NOTHING: ItemState = { progress: null, health: null, children: null, linked: null, labels: null, written: null };

const DESCRIPTIONS = DESCRIPTION_ANCHORS.map(({ selector }) => selector);
/** Percentages and fractions: the forms in which people write scores. */
const WRITTEN_SCORES = /\d[\d.,]*\s*%|\d+\s*\/\s*\d+/g;
/** What a description's form is made of. */
const FORM = 'h1, h2, h3, h4, h5, h6, p, li, tr, a[href], input:checked';

/**
 * A function that tells whether GitLab shows another progress, health, list of children or linked items, other labels,
 * another score in title or description, or form of the description than when it was last asked, or closed its editor
 * since.
 * A part's first appearance is no change, nor is its absence: parts load late, collapse, and hide while being edited.
 */
export function createChangeDetector(): (root: Element) => boolean {
  const last = { ...NOTHING };
  let edited = false;
  return (root) => {
    const state: ItemState = {
      progress: progress(root),
      health: health(root),
      children: children(root),
      linked: linked(root),
      labels: labelsOf(root)?.toSorted().join('\n') ?? null,
      written: written(root),
    };
    const editing = firstOf(root, DESCRIPTION_FIELDS) !== null;
    let changed = edited && !editing;
    edited = editing;
    for (const part of PARTS) {
      const now = state[part];
      if (now === null) continue;
      changed ||= last[part] !== null && last[part] !== now;
      last[part] = now;
    }
    return changed;
  };
}

function progress(root: Element): string | null {
  const block = firstOf(root, PROGRESS_BLOCKS);
  return /\d+\s*%/.exec(block ? textOf(block) : '')?.[0] ?? null;
}

function health(root: Element): string | null {
  const block = root.querySelector(HEALTH_BLOCK);
  if (!block || block.querySelector(EDITING.join())) return null;
  const value = block.querySelector(HEALTH_VALUE);
  return value ? textOf(value) : '';
}

/** Only the scores in title and text, and the text's form: GitLab goes on dressing up the rest after it is drawn. */
function written(root: Element): string | null {
  const description = firstOf(root, DESCRIPTIONS);
  if (!description || description.querySelector(EDITING.join())) return null;
  const text = `${titleOf(root) ?? ''}\n${description.textContent ?? ''}`;
  const form = [...description.querySelectorAll(FORM)].map(formOf);
  return [...(text.match(WRITTEN_SCORES) ?? []), ...form].join('\n');
}

function formOf(element: Element): string {
  const { tagName } = element;
  if (/^H\d$/.test(tagName)) return `${tagName} ${textOf(element)}`;
  return tagName === 'A' ? (element.getAttribute('href') ?? '') : tagName;
}

function children(root: Element): string | null {
  const tree = root.querySelector(CHILD_TREE);
  if (!tree) return null;
  const rows = [...tree.querySelectorAll(CHILD_ROW)].filter((row) => !row.parentElement?.closest(CHILD_ROW));
  if (rows.length === 0) return tree.querySelector(CHILD_TREE_EMPTY.join()) ? '' : null;
  return rows.map(childState).join('\n');
}

/** Null while none stands there: the list is filled late. */
function linked(root: Element): string | null {
  const links = [...(root.querySelector(LINKED_ITEMS)?.querySelectorAll('a[href*="/-/"]') ?? [])];
  return links.map((link) => `${link.getAttribute('href')} ${textOf(link)}`).join('\n') || null;
}

function childState(row: Element): string {
  const line = row.querySelector(CHILD_LINE) ?? row;
  const link = line.querySelector('a[href]');
  const title = row.getAttribute(CHILD_TITLE_ATTRIBUTE) ?? (link ? textOf(link) : '');
  const parts = [CHILD_PROGRESS, CHILD_HEALTH].map((selector) => line.querySelector(selector));
  return [title, ...parts.map((part) => (part ? textOf(part) : ''))].join('\t');
}
