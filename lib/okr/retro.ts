import { daysBetween } from './day';
import type { Block } from './description/block';
import { hasPlaceholder, isPlaceholder } from './description/placeholder';
import { scan } from './description/scan';
import { comparable, findSection, type Section } from './description/sections';
import type { RetroRule } from './description-rules';
import type { Day, Item } from './item';
import type { Period } from './period';

/** Good, Bad or Try, as far as it is there. */
export interface RetroPart {
  /** As the rule names it. */
  title: string;
  section: Section | null;
  /** Bullets with words of their own: of the outermost level, placeholders not counted. */
  bullets: number;
  /** Text of the template still stands in it. */
  placeholder: boolean;
  missing: boolean;
}

/** The retro of a description. */
export interface Retro {
  section: Section;
  /** Where the first section begins that is none of its own, or the text's end. */
  end: number;
  parts: RetroPart[];
  /** It stands elsewhere than the rule says. */
  misplaced: boolean;
  /** Each part has as many bullets as the rule asks for, and no placeholder; wherever it stands. */
  complete: boolean;
}

const WORDS = /[\p{L}\p{N}]/u;

/**
 * The retro a description holds, under any of the rule's headings, of any level, its parts below it or beside it. On
 * top means before every other section, with a score or a few words above it at most; at the end, after every other.
 * Null: there is none.
 */
export function readRetro(text: string, sections: readonly Section[], rule: RetroRule): Retro | null {
  const section = findSection(sections, [rule.title, ...rule.spellings]);
  if (!section) return null;
  const own = ownSections(sections, section, rule);
  const end = sections[sections.indexOf(section) + own.length + 1]?.start ?? text.length;
  const parts = rule.parts.map(({ title, spellings }) => partOf(text, title, own, [title, ...spellings], end));
  const { least, most } = rule.bullets;
  return {
    section,
    end,
    parts,
    misplaced: rule.place === 'top' ? section !== sections[0] : end < text.length,
    complete: parts.every(({ bullets, placeholder }) => bullets >= least && bullets <= most && !placeholder),
  };
}

/**
 * Whether it is time for the retro: from the rule's days before the period's end until the objective is closed. Never
 * where the period is not known.
 */
export function offersRetro(
  period: Period | null,
  today: Day,
  state: Item['state'],
  rule: Pick<RetroRule, 'offeredDays'>,
): boolean {
  const left = period && daysBetween(today, period.end);
  return state === 'open' && left !== null && left <= rule.offeredDays;
}

/**
 * The sections that follow a retro and are its own: its parts, and what is nested in them. A description may have its
 * parts as deep as the retro itself, or sections of its own as deep as the parts.
 */
function ownSections(sections: readonly Section[], retro: Section, rule: RetroRule): Section[] {
  const names = new Set(rule.parts.flatMap(({ title, spellings }) => [title, ...spellings]).map(comparable));
  const following = sections.slice(sections.indexOf(retro) + 1);
  let known = false;
  let { level } = retro.heading;
  const end = following.findIndex(({ name, heading }) => {
    if (!names.has(name)) return heading.level <= level;
    if (!known) level = heading.level;
    known = true;
    return false;
  });
  return end < 0 ? following : following.slice(0, end);
}

function partOf(text: string, title: string, own: readonly Section[], names: string[], end: number): RetroPart {
  const section = findSection(own, names);
  if (!section) return { title, section, bullets: 0, placeholder: false, missing: true };
  const next = own.find(({ start, heading }) => start > section.start && heading.level <= section.heading.level);
  const body = text.slice(section.body, next?.start ?? end);
  return { title, section, ...countBullets(body, scan(body)), missing: false };
}

function countBullets(text: string, blocks: readonly Block[]): Pick<RetroPart, 'bullets' | 'placeholder'> {
  const items = new Set<Block>();
  let placeholder = false;
  let item: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'blank' || block.kind === 'comment') continue;
    if (block.depth === 0) item = block.kind === 'list-item' ? block : null;
    const words = text.slice(block.kind === 'list-item' ? block.content : block.start, block.end);
    if (block.kind !== 'fence' && block.kind !== 'code' && hasPlaceholder(words)) placeholder = true;
    if (item && WORDS.test(words) && !isPlaceholder(words)) items.add(item);
  }
  return { bullets: items.size, placeholder };
}
