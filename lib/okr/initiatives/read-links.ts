import type { Block, ListItem, Span, Table } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { findSection, type Section } from '../description/sections';
import { linkedEpicsNames } from '../profiles/section-names';
import { mentionsIn } from './mentions';
import type { Mention, ReferenceHome } from './reference';

/** Headings of linked epics and issues in every built-in form. */
export const LINKED_EPICS_SPELLINGS: readonly string[] = linkedEpicsNames;

/** An entry of the description's list or table of epics and issues. */
export interface NamedLink {
  /** Its title as the description has it. */
  label: string;
  mention: Mention;
  /** All of the entry: the row without its line end, or the list item. */
  entry: Span;
}

/** `Linked Epic` is no link column: its cells hold titles. */
const LINK_COLUMN = /links?\b|\burls?\b|\bref(?:erence)?s?\b|address/i;
const TITLE_COLUMN = /title|name|epic|issue/i;
const WORDS = /[\p{L}\p{N}]/u;
/** What people write where there is nothing to list. */
const NOTHING =
  /^[\s*_(]*(?:none|nothing|n\/?a|tbd|todo|no (?:linked )?(?:epics?|issues?))(?: (?:yet|so far))?[\s*_).!]*$/i;

/** The section of linked epics and issues, however it is called; null: there is none. */
export function linksSection(sections: readonly Section[], spellings: readonly string[]): Section | null {
  return findSection(sections, [...spellings, ...LINKED_EPICS_SPELLINGS]);
}

/** Which columns of a table hold the titles and the links, by their headings; -1: none does. */
export function linkColumns(text: string, { rows: [header] }: Table): { title: number; link: number } {
  const names = header?.cells.map((cell) => text.slice(cell.start, cell.end)) ?? [];
  const link = names.findIndex((name) => LINK_COLUMN.test(name));
  const title = names.findIndex((name, column) => column !== link && TITLE_COLUMN.test(name));
  return { title, link };
}

/** Whether words name nothing yet: there are none, they are a template's, or they say so (`None yet.`). */
export function isVacant(words: string): boolean {
  return !WORDS.test(words) || NOTHING.test(words) || isPlaceholder(words);
}

/**
 * The epics and issues a description lists: rows of tables, list items, and what paragraphs of their section name. A
 * row or an item with words but no address is `broken`; one that still holds a template's placeholder, or nothing, is
 * no entry. What stands below an item that is one belongs to it, and items may group others.
 */
export function readLinks(
  text: string,
  blocks: readonly Block[],
  section: Section | null,
  home: ReferenceHome,
): NamedLink[] {
  if (!section) return [];
  const links: NamedLink[] = [];
  const own = blocks.filter(
    ({ kind, start, end }) => kind !== 'blank' && start >= section.body && end <= section.endWithin,
  );
  /** Depth of the list item around that is an entry. */
  let within = Number.POSITIVE_INFINITY;
  for (const [at, block] of own.entries()) {
    if (block.depth > within) continue;
    within = Number.POSITIVE_INFINITY;
    if (block.kind === 'table') links.push(...fromTable(text, block, home));
    if (block.kind === 'paragraph') links.push(...fromParagraph(text, block, home));
    if (block.kind !== 'list-item') continue;
    const isGroup = (own[at + 1]?.depth ?? 0) > block.depth;
    const link = fromItem(text, block, block.depth > 0 || isGroup, home);
    if (!link) continue;
    links.push(link);
    within = block.depth;
  }
  return links;
}

function fromTable(text: string, table: Table, home: ReferenceHome): NamedLink[] {
  const columns = linkColumns(text, table);
  return table.rows.slice(2).flatMap((row): NamedLink[] => {
    const title = row.cells[columns.title] ?? row.cells[0];
    const link = row.cells[columns.link] ?? title;
    if (!title || !link) return [];
    const words = row.cells.map((cell) => text.slice(cell.start, cell.end));
    const found =
      bestOf(mentionsIn(text, link, home)) ?? bestOf(row.cells.flatMap((cell) => mentionsIn(text, cell, home)));
    if (!found && (words.every(isVacant) || words.some(isPlaceholder))) return [];
    const own = text.slice(title.start, title.end);
    const mention = found ?? broken(link, own || (words.find((word) => WORDS.test(word)) ?? ''));
    const isInTitle = mention.start >= title.start && mention.end <= title.end;
    return [{ label: isVacant(own) || isInTitle ? mention.label : own, mention, entry: spanOf(row) }];
  });
}

/** Sentences link to other things too: only epics and issues count. */
function fromParagraph(text: string, block: Span, home: ReferenceHome): NamedLink[] {
  return mentionsIn(text, block, home)
    .filter(({ target }) => target.kind === 'item')
    .map((mention) => ({ label: mention.label, mention, entry: spanOf(block) }));
}

/** @param needsAddress words alone are a remark or a heading for others */
function fromItem(text: string, block: ListItem, needsAddress: boolean, home: ReferenceHome): NamedLink | null {
  const words = text.slice(block.content, block.end).trimEnd();
  const mention = bestOf(mentionsIn(text, { start: block.content, end: block.end }, home));
  if (mention) return { label: mention.label, mention, entry: spanOf(block) };
  if (needsAddress || isVacant(words)) return null;
  const span = { start: block.content, end: block.content + words.length };
  return { label: words, mention: broken(span, words), entry: spanOf(block) };
}

/** The first epic or issue, else the first address of anything. */
function bestOf(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({ target }) => target.kind === 'item') ?? mentions[0];
}

function broken({ start, end }: Span, label: string): Mention {
  return { start, end, label, target: { kind: 'broken' } };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
