import type { Block } from './block';
import type { Section } from './sections';

/** Where a section goes, and how deep its heading stands there. */
export interface SectionPlace {
  at: number;
  level: number;
}

/**
 * Where the section belongs that stands at `index` of a form: behind the nearest one before it that is there, with all
 * its subsections, else before the nearest one after it. Null when none of the form is there. Its heading is as deep
 * as that neighbour's.
 *
 * @param found the form's sections in its order, null where one is missing
 * @param others sections that are nobody's subsections, whatever their level
 */
export function placeInForm(
  text: string,
  sections: readonly Section[],
  found: readonly (Section | null)[],
  index: number,
  others: readonly Section[] = [],
): SectionPlace | null {
  const before = found.slice(0, index).findLast((section) => section !== null);
  if (before) {
    const { level } = before.heading;
    const next = sections.find(
      (section) =>
        section.start > before.start &&
        (section.heading.level <= level || found.includes(section) || others.includes(section)),
    );
    return { at: next?.start ?? endPlace(text), level };
  }
  const after = found.slice(index + 1).find((section) => section !== null);
  return after ? { at: after.start, level: after.heading.level } : null;
}

/** The description's own title: its first heading, when that one alone is of level 1. Null: it has none. */
export function titleAbove([first, ...rest]: readonly Section[]): Section | null {
  return first?.heading.level === 1 && rest.every(({ heading }) => heading.level > 1) ? first : null;
}

/** The end of a text, before spaces that would indent what is put there; its start where it is blank. */
export function endPlace(text: string): number {
  if (text.trim() === '') return 0;
  let end = text.length;
  while (/[ \t]/.test(text.charAt(end - 1))) end--;
  return /[\r\n]/.test(text.charAt(end - 1)) ? end : text.length;
}

/** The very top of a text, below what GitLab hides there as front matter. */
export function topPlace(blocks: readonly Block[]): number {
  const [first] = blocks;
  return first?.kind === 'front-matter' ? first.end : 0;
}

/** `at`, or the start of the horizontal rule that stands right before it. */
export function beforeRule(blocks: readonly Block[], at: number): number {
  const before = blocks.findLast(({ end, kind }) => end <= at && kind !== 'blank');
  return before?.kind === 'rule' && before.depth === 0 ? before.start : at;
}
