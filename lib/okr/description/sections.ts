import type { Block, Heading, Span } from './block';

/** A heading and what stands below it. `start` is the heading's, `end` where the next heading of any level begins. */
export interface Section extends Span {
  heading: Heading;
  /** The heading as {@link comparable} text: what sections are found by. */
  name: string;
  /** Where its own text begins, after the heading. */
  body: number;
  /** Where the next heading of its level or above begins: its subsections stand before. */
  endWithin: number;
  /** The section it is a subsection of. */
  parent: Section | null;
}

const LINK = /!?\[([^\][]*)\]\([^()]*\)/g;
const EMOJI = /:[a-z\d_+-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]/giu;
const EMPHASIS = /[*_~`]+/g;

/** The sections of a text, in order. A heading in a list item or quote opens none. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const end = blocks.at(-1)?.end ?? 0;
  let parent: Section | null = null;
  for (const heading of blocks) {
    if (heading.kind !== 'heading' || heading.depth > 0) continue;
    const { start, end: body } = heading;
    const before = sections.at(-1);
    if (before) before.end = start;
    while (parent && parent.heading.level >= heading.level) {
      parent.endWithin = start;
      parent = parent.parent;
    }
    parent = { heading, name: comparable(heading.text), start, body, end, endWithin: end, parent };
    sections.push(parent);
  }
  return sections;
}

/** The first section under one of these names, however it is spelled, decorated and nested; null when there is none. */
export function findSection(sections: readonly Section[], names: readonly string[]): Section | null {
  const wanted = new Set(names.map(comparable));
  return sections.find(({ name }) => wanted.has(name)) ?? null;
}

/** A heading's words alone: no emphasis, link address, emoji, closing colon, capitals or extra spaces. */
export function comparable(heading: string): string {
  const words = heading.normalize('NFKC').replace(LINK, '$1').replace(EMOJI, ' ').replace(EMPHASIS, '');
  return words.toLowerCase().split(/\s+/).join(' ').trim().replace(/ ?:$/, '');
}
