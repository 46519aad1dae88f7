import type { Block, ListItem, Table } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { scan } from '../description/scan';
import { comparable, type Section, sectionsOf } from '../description/sections';
import type { ReferenceHome } from '../initiatives/reference';
import type { Criteria, Criterion } from './criteria';
import { tableCriteria } from './table-criteria';
import { wordsOf } from './words';

const TOTAL = /^(?:total|sum|σ|∑)[\s:=–-]{0,3}(?:\d{1,3}(?:[.,]\d{1,4})?\s?%)?$/i;

/** The scoring criteria of a description; one that has none of the words of such a heading is not scanned. */
export function criteriaOf(description: string, spellings: readonly string[], home: ReferenceHome): Criteria | null {
  if (!description) return null;
  const words = description.toLowerCase();
  if (!spellings.some((spelling) => words.includes(spelling.toLowerCase()))) return null;
  const blocks = scan(description);
  return readCriteria(description, blocks, sectionsOf(blocks), spellings, home);
}

/**
 * The scoring criteria of a scanned description: the items of the lists, or the rows of the first table, of the first
 * section under one of these headings that has any, its subsections included. Where it has both, those that have
 * weights; else those that come first. Items of nested lists explain the one above, placeholders and a line for the
 * total are no criteria. Null: there are none. Total, and linear in the length of the text.
 */
export function readCriteria(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  spellings: readonly string[],
  home: ReferenceHome,
): Criteria | null {
  const names = new Set(spellings.map(comparable));
  for (const section of sections) {
    if (!names.has(section.name)) continue;
    const own = blocks.filter(({ start, depth }) => depth === 0 && start >= section.body && start < section.endWithin);
    const forms = [listCriteria(text, own, section, home), firstTable(text, own, section, home)]
      .filter((criteria) => criteria !== null)
      .toSorted((one, other) => startOf(one) - startOf(other));
    const found = forms.find(({ items }) => items.some(({ weight }) => weight !== null)) ?? forms[0];
    if (found) return found;
  }
  return null;
}

function startOf({ items }: Criteria): number {
  return items[0]?.span.start ?? 0;
}

function listCriteria(text: string, blocks: readonly Block[], section: Section, home: ReferenceHome): Criteria | null {
  const items = blocks
    .filter((block) => block.kind === 'list-item')
    .flatMap((item, at) => criterionOfItem(text, item, at, home) ?? [])
    .filter(isCriterion);
  return items.length > 0 ? { form: 'list', section: spanOf(section), columns: null, items } : null;
}

function firstTable(text: string, blocks: readonly Block[], section: Section, home: ReferenceHome): Criteria | null {
  const table = blocks.find((block): block is Table => block.kind === 'table');
  const found = table && tableCriteria(text, table, home);
  const items = found?.items.filter(isCriterion) ?? [];
  return found && items.length > 0 ? { form: 'table', section: spanOf(section), columns: found.columns, items } : null;
}

function criterionOfItem(text: string, item: ListItem, at: number, home: ReferenceHome): Criterion | null {
  const end = item.start + text.slice(item.start, item.end).trimEnd().length;
  const content = { start: item.content, end: Math.max(item.content, end) };
  if (isPlaceholder(text.slice(content.start, content.end))) return null;
  const { mentions, outcome, ...words } = wordsOf(text, content, home);
  if (!words.title && words.weight === null) return null;
  return {
    ...words,
    span: { start: item.start, end: content.end },
    at,
    mention: mentions.find(({ target }) => target.kind === 'item') ?? mentions[0] ?? null,
    ticked: item.task && item.task.state === 'done',
    written: outcome?.kind === 'percent' ? outcome.percent : null,
    givenUp: outcome?.kind === 'cancelled' || item.task?.state === 'inapplicable',
  };
}

function isCriterion({ title, mention }: Criterion): boolean {
  return mention !== null || !TOTAL.test(title);
}

function spanOf({ start, endWithin }: Section) {
  return { start, end: endWithin };
}
