import { tableCriteria } from '../criteria/table-criteria';
import type { Block, ListItem, Span, Table } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { ReferenceHome } from '../initiatives/reference';
import type { Profile } from '../profile';
import { zonesOf } from './key-result-zones';
import { type ListedLine, listedLine, saysKeyResult, withoutPrefix } from './listed-line';

/**
 * The key results an objective's description lists, in order: list items and table rows where key results are listed,
 * and anywhere else but in sections of other things the lines that begin with `KR:`. What stands below such a line
 * belongs to it: epics, issues, remarks. Total, and linear in the length of the text.
 */
export function keyResultsListed(description: string, profile: Profile, home: ReferenceHome): ListedLine[] {
  if (!mayList(description, profile)) return [];
  const blocks = scan(description);
  const zones = zonesOf(description, blocks, profile);
  const ends = new Map(sectionsOf(blocks).map(({ start, endWithin }) => [start, endWithin]));
  const read = (span: Span, isInList: boolean) => listedLine(description, span, isInList, home, profile);
  const lines: (ListedLine | null)[] = [];
  /** Depth of the list item around that is a key result, and where the section of one ends. */
  let within = Number.POSITIVE_INFINITY;
  let sectionEnd = 0;
  for (const [at, block] of blocks.entries()) {
    const { kind, depth, start } = block;
    const zone = zones[at];
    if (kind === 'blank' || start < sectionEnd || depth > within) continue;
    within = Number.POSITIVE_INFINITY;
    if (zone === 'none') continue;
    const isInList = zone === 'listed';
    if (kind === 'heading' && saysKeyResult(block.text, profile)) {
      lines.push(listedLine(block.text, { start: 0, end: block.text.length }, isInList, home, profile));
      sectionEnd = ends.get(start) ?? 0;
    } else if (kind === 'table' && isInList) lines.push(...rowsOf(description, block, home, profile));
    else if (kind === 'paragraph') {
      lines.push(...linesOf(description, block, profile).map((span) => read(span, isInList)));
    } else if (kind === 'list-item') {
      const own = { start: block.content, end: block.end };
      const found = linesOf(description, own, profile);
      const isListed = isInList && found[0]?.start !== own.start && !isGroup(description, blocks, at, block, profile);
      const first = isListed ? [{ start: own.start, end: found[0]?.start ?? own.end }] : [];
      const givenUp = block.task?.state === 'inapplicable';
      const items = [...first, ...found].map((span) => read(span, isInList));
      if (items.length > 0) within = depth;
      lines.push(...items.map((line) => (line && givenUp ? { ...line, outcome: CANCELLED } : line)));
    }
  }
  return lines.filter((line) => line !== null);
}

const CANCELLED = { kind: 'cancelled' } as const;

/** A text where none of the words begins a line, marks aside, is not scanned. */
function mayList(description: string, { recognition }: Profile): boolean {
  if (!description) return false;
  const words = description.toLowerCase();
  return recognition['key-result'].titles.some((title) => beginsLine(words, title.toLowerCase()));
}

function beginsLine(text: string, word: string): boolean {
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1)) {
    let start = found;
    while (start > 0 && MARK.test(text.charAt(start - 1))) start--;
    if (start === 0 || LINE_END.test(text.charAt(start - 1))) return true;
  }
  return false;
}

/** The box of a task may be ticked. */
const MARK = /[^\p{L}\r\n]|x/u;
const LINE_END = /[\r\n]/;

/** The lines of a block that say they are key results, each with the lines behind it that do not. */
function linesOf(text: string, { start, end }: Span, profile: Profile): Span[] {
  const spans: Span[] = [];
  let at = start;
  while (at < end) {
    const length = text.slice(at, end).search(/[\r\n]/);
    const lineEnd = length < 0 ? end : at + length;
    if (saysKeyResult(text.slice(at, lineEnd), profile)) spans.push({ start: at, end });
    at = lineEnd + 1;
  }
  return spans.map((span, index) => ({ ...span, end: spans[index + 1]?.start ?? end }));
}

/** Whether an item only groups the key results below it. */
function isGroup(text: string, blocks: readonly Block[], at: number, { depth }: ListItem, profile: Profile): boolean {
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || (block.kind !== 'blank' && block.depth <= depth)) return false;
    if (block.kind === 'list-item' && saysKeyResult(text.slice(block.content, block.end), profile)) return true;
  }
  return false;
}

/** The rows of a table; a row's reference is its item, wherever it stands. */
function rowsOf(text: string, table: Table, home: ReferenceHome, profile: Profile): ListedLine[] {
  return (tableCriteria(text, table, home)?.items ?? []).flatMap((row) => {
    const { mention, written, givenUp } = row;
    const title = withoutPrefix(row.title, profile);
    const reference = mention?.target.kind === 'item' ? mention.target.reference : null;
    if (!reference && (title === '' || isPlaceholder(title))) return [];
    const decimals = String(written ?? '').split('.')[1]?.length ?? 0;
    const percent = written === null ? null : ({ kind: 'percent', percent: written, decimals } as const);
    const outcome = givenUp ? CANCELLED : percent;
    return [{ title, reference, hasOwnWords: false, isInList: true, outcome, health: null }];
  });
}
