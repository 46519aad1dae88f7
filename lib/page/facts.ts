import {
  EDITING,
  LABEL,
  LABEL_BLOCKS,
  LABEL_SCOPED_TEXT,
  LABEL_TEXT,
  LEGACY_DESCRIPTION,
  OTHER_ITEMS,
  TITLE_FIELD,
  TITLES,
  TYPE_ICONS,
  TYPE_SELECT,
} from './anchors';
import { firstOf, textOf } from './look-up';

const OTHER = OTHER_ITEMS.join();
const BEING_EDITED = EDITING.join();

/** What the page itself tells of an item. Null: not there (yet), or hidden by an open editor. */
export interface RootFacts {
  /** As GitLab shows it: translated and renameable, so a hint. */
  readonly typeName: string | null;
  /** Name of the type's icon, the same in every language: `work-item-objective`. */
  readonly iconName: string | null;
  /** Full label titles, scoped ones as `scope::value`; empty: the item has none. */
  readonly labels: string[] | null;
  /** They are being edited: what labels it had cannot be told now. */
  readonly editsLabels: boolean;
  readonly title: string | null;
}

/** The facts of one root. All are read now but the title, which is when asked for: it counts rarely, and text is dear to read. */
export function facts({ element }: { element: Element }): RootFacts {
  const icon = firstOf(element, TYPE_ICONS, isOwn);
  const block = labelBlock(element);
  const labels = block && shownLabels(block);
  return {
    typeName: chosenType(element) ?? typeName(icon),
    iconName: iconName(icon),
    labels,
    editsLabels: block !== null && labels === null,
    get title() {
      return titleOf(element);
    },
  };
}

/** One of the facts alone. */
export function titleOf(root: Element): string | null {
  // Of a child's two headings either may be the hidden one; both hold the text.
  const heading = firstOf(root, TITLES, (found) => textOf(found) !== '' && isOwn(found));
  return heading && textOf(heading);
}

/** Another. */
export function labelsOf(root: Element): string[] | null {
  const block = labelBlock(root);
  return block && shownLabels(block);
}

/** The item stands on GitLab's older page for issues and incidents. */
export function isLegacy({ element }: { element: Element }): boolean {
  return element.querySelector(LEGACY_DESCRIPTION) !== null;
}

function isOwn(element: Element): boolean {
  return element.closest(OTHER) === null;
}

function typeName(icon: Element | null): string | null {
  // An icon alone has its name beside it.
  return icon && (textOf(icon) || textOf(icon.parentElement ?? icon) || icon.getAttribute('aria-label'));
}

/** Name of an icon in GitLab's sprite, whichever way it is drawn. */
export function iconName(icon: Element | null): string | null {
  const use = icon?.querySelector('use');
  const sprite = use?.getAttribute('href') ?? use?.getAttribute('xlink:href');
  return sprite?.split('#')[1] || null;
}

/** The type chosen for a new item, as GitLab shows it; null where none can be chosen. */
export function chosenType(root: Element): string | null {
  const field = root.querySelector(TYPE_SELECT);
  if (!field) return null;
  const select = (field.matches('select') ? field : field.querySelector('select')) as HTMLSelectElement | null;
  // Where GitLab puts a list box of its own instead, its button shows what is chosen.
  const chosen = select ? select.options[select.selectedIndex] : (field.querySelector('button') ?? field);
  return (chosen && textOf(chosen)) || null;
}

/** The title as it is being typed, without space at its ends; '' where none is. */
export function typedTitle(root: Element): string {
  const field = root.querySelector(TITLE_FIELD);
  const input = (field?.matches('input') ? field : field?.querySelector('input')) as
    | HTMLInputElement
    | null
    | undefined;
  return input?.value.trim() ?? '';
}

function labelBlock(root: Element): Element | null {
  return firstOf(root, LABEL_BLOCKS, isOwn);
}

function shownLabels(block: Element): string[] | null {
  const titles = labelsIn(block);
  // An open editor hides the labels; the legacy page keeps a closed one beside them at all times.
  return titles.length === 0 && block.querySelector(BEING_EDITED) ? null : titles;
}

/** Full titles of the labels drawn inside an element. */
export function labelsIn(element: Element): string[] {
  return [...element.querySelectorAll(LABEL)].map(labelTitle).filter((title) => title !== '');
}

/** GitLab splits a scoped label at its last `::` and draws the parts beside each other. */
function labelTitle(label: Element): string {
  const parts = [label.querySelector(LABEL_TEXT), label.querySelector(LABEL_SCOPED_TEXT)];
  return parts
    .map((part) => (part ? textOf(part) : ''))
    .filter(Boolean)
    .join('::');
}
