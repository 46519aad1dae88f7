import type { Block, Span, Table } from '../description/block';
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
  /** All of the entry: the row with its line end, or the list item. */
  entry: Span;
}

const LINK_COLUMN = /link|url|reference|address|^id$|^#$/i;
const TITLE_COLUMN = /title|name|epic|issue/i;
const WORDS = /[\p{L}\p{N}]/u;
/** What people write where there is nothing to list. */
const NOTHING = /^[\s*_(]*(?:none|nothing|n\/?a|tbd|todo)(?: (?:yet|so far))?[\s*_).!]*$/i;

/** The section of linked epics and issues, however it is called; null: there is none. */
export function linksSection(sections: readonly Section[], spellings: readonly string[]): Section | null {
  return findSection(sections, [...spellings, ...LINKED_EPICS_SPELLINGS]);
}

/**
 * The epics and issues a description lists: rows of tables, list items and lines of their section. A row or item with
 * words but no address is `broken`; one that still holds a template's placeholder, or nothing, is no entry.
 */
export function readLinks(
  text: string,
  blocks: readonly Block[],
  section: Section | null,
  home: ReferenceHome,
): NamedLink[] {
  if (!section) return [];
  return blocks
    .filter(({ start, end }) => start >= section.body && end <= section.endWithin)
    .flatMap((block) => {
      if (block.kind === 'table') return fromTable(text, block, home);
      if (block.kind === 'list-item') return fromItem(text, block, block.content, home);
      if (block.kind === 'paragraph') return mentionsIn(text, block, home).map((mention) => linkOf(mention, block));
      return [];
    });
}

function fromTable(text: string, table: Table, home: ReferenceHome): NamedLink[] {
  const [header, , ...rows] = table.rows;
  const names = header?.cells.map((cell) => text.slice(cell.start, cell.end)) ?? [];
  const linkColumn = names.findIndex((name) => LINK_COLUMN.test(name));
  const titleColumn = names.findIndex((name, column) => column !== linkColumn && TITLE_COLUMN.test(name));
  return rows.flatMap((row): NamedLink[] => {
    const words = row.cells.map((cell) => text.slice(cell.start, cell.end));
    const said = words.filter((word) => WORDS.test(word));
    if (said.every((word) => NOTHING.test(word)) || words.some(isPlaceholder)) return [];
    const title = row.cells[titleColumn] ?? row.cells[0];
    const link = row.cells[linkColumn] ?? title;
    if (!title || !link) return [];
    const own = text.slice(title.start, title.end);
    const found = [link, ...row.cells].flatMap((cell) => mentionsIn(text, cell, home)[0] ?? [])[0];
    const mention = found ?? broken(link, own);
    const inTitle = mention.start >= title.start && mention.end <= title.end;
    return [{ label: own && !inTitle ? own : mention.label, mention, entry: row }];
  });
}

function fromItem(text: string, block: Span, content: number, home: ReferenceHome): NamedLink[] {
  const words = text.slice(content, block.end).trim();
  if (!WORDS.test(words) || NOTHING.test(words) || isPlaceholder(words)) return [];
  const [mention] = mentionsIn(text, { start: content, end: block.end }, home);
  if (mention) return [linkOf(mention, block)];
  const end = content + text.slice(content, block.end).trimEnd().length;
  return [{ label: words, mention: broken({ start: content, end }, words), entry: block }];
}

function linkOf(mention: Mention, entry: Span): NamedLink {
  return { label: mention.label, mention, entry: { start: entry.start, end: entry.end } };
}

function broken({ start, end }: Span, label: string): Mention {
  return { start, end, label, target: { kind: 'broken' } };
}
