import type { Block, ListItem, Span } from './block';
import { type Container, containerStart, goOn } from './containers';
import { leafStart, trimSpace, type Until } from './leaf-start';
import { indentOf, isBlank, type Line, linesOf, restOf } from './line';
import { isDelimiterRow, rowAt } from './table-row';
import { taskAt } from './task';

const FRONT_MATTER = /^---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?[\r\n])??---[ \t]*(?:\r\n?|\n|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const LINK_DEFINITION = /^\[[^\]]+\]:[ \t]*[^ \t]+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/** The block that may take the next line too. Within a quote `block` is the whole quote. */
type Leaf = Paragraph | { kind: 'table'; block: Block } | { kind: 'raw'; block: Block; until: Until };

interface Paragraph {
  kind: 'paragraph';
  block: Block;
  /** Their text; `from` is where the block could be cut before each. */
  lines: (Span & { from: number; indent: number })[];
  /** `[name]: address`, which is no text and so makes no heading. */
  onlyDefinitions: boolean;
}

interface State {
  blocks: Block[];
  containers: Container[];
  leaf: Leaf | null;
}

/** What a block is, before it has its place. */
type Shape = Unplaced<Block>;
type Unplaced<B> = B extends Block ? Omit<B, 'start' | 'end' | 'depth'> : never;

/**
 * Any text as blocks, in order and without gaps: joining `text.slice(start, end)` of all gives the text. Structure is
 * CommonMark's with GitHub's tables and tasks, and GitLab's `>>>` quotes and front matter. A quote is one block,
 * whatever it holds. Total, and linear in the length of the text.
 *
 * Known to differ from CommonMark: a link definition over several lines is a paragraph, so are footnotes; lists and
 * quotes nested more than 50 deep are text.
 */
export function scan(text: string): Block[] {
  const state: State = { blocks: [], containers: [], leaf: null };
  const front = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  if (front) state.blocks.push({ kind: 'front-matter', start: 0, end: front, depth: 0 });
  for (const line of linesOf(text, front)) readLine(state, line);
  return state.blocks;
}

function readLine(state: State, line: Line): void {
  let open = goOn(state.containers, line);
  if (open < state.containers.length && state.leaf?.kind !== 'paragraph') state.leaf = null;
  if (goesOnRaw(state, line)) return;
  let from = line.start;
  let item: ListItem | null = null;
  while (!isBlank(line)) {
    const paragraph = state.leaf?.kind === 'paragraph' ? state.leaf : null;
    const direct = open === state.containers.length ? paragraph : null;
    if (indentOf(line) > 3) {
      if (paragraph) break;
      close(state, open);
      put(state, from, line, { kind: 'code' });
      return;
    }
    if (direct && becomesHeading(state, direct, line)) return;
    const start = leafStart(restOf(line), direct !== null);
    if (start) {
      close(state, open);
      const block = put(state, from, line, start.shape);
      if (start.raw) state.leaf = { kind: 'raw', block, until: start.raw };
      return;
    }
    const column = line.firstColumn;
    const container = containerStart(line, open, direct !== null);
    if (!container) break;
    close(state, open++);
    item = null;
    if (container.kind === 'item' && !quoteOf(state)) {
      const { marker } = container;
      const end = line.position;
      item = { kind: 'list-item', start: from, end, depth: open - 1, marker, indent: column, task: null, content: end };
      state.blocks.push(item);
      from = end;
    }
    state.containers.push(container);
  }
  if (isBlank(line)) readBlank(state, from, line, open, item);
  else readText(state, from, line, open, item);
}

function goesOnRaw(state: State, line: Line): boolean {
  const { leaf } = state;
  if (leaf?.kind !== 'raw') return false;
  if (leaf.until === 'blank') {
    if (isBlank(line)) return false;
  } else if (leaf.until(restOf(line), indentOf(line))) state.leaf = null;
  leaf.block.end = line.next;
  return true;
}

/** Whether this line underlines the open paragraph. */
function becomesHeading(state: State, { block, lines, onlyDefinitions }: Paragraph, line: Line): boolean {
  const rest = restOf(line);
  const [first] = lines;
  if (!first || onlyDefinitions || !UNDERLINE.test(rest)) return false;
  const text = lines.map(({ start, end }) => trimSpace(line.text.slice(start, end))).join(' ');
  cut(state, block, first.from, line, { kind: 'heading', level: rest.startsWith('=') ? 1 : 2, text });
  state.leaf = null;
  return true;
}

/** Whether this line is the dashes below a header, the last line of the open paragraph. */
function becomesTable(state: State, { block, lines }: Paragraph, line: Line): boolean {
  const last = lines.at(-1);
  if (!last || last.indent > 3 || indentOf(line) > 3 || !isDelimiterRow(restOf(line))) return false;
  if (trimSpace(line.text.slice(last.start, last.end)) === '|') return false;
  const header = rowAt(line.text, last.start, last.end);
  const dashes = rowAt(line.text, line.first, line.end);
  if (header.cells.length !== dashes.cells.length) return false;
  state.leaf = { kind: 'table', block: cut(state, block, last.from, line, { kind: 'table', rows: [header, dashes] }) };
  return true;
}

function readBlank(state: State, from: number, line: Line, open: number, item: ListItem | null): void {
  close(state, open);
  const last = state.blocks.at(-1);
  if (item) item.end = line.next;
  else if (last?.kind === 'blank' && !quoteOf(state)) last.end = line.next;
  else put(state, from, line, { kind: 'blank' });
}

function readText(state: State, from: number, line: Line, open: number, item: ListItem | null): void {
  const { text, first: start, end } = line;
  const indent = indentOf(line);
  const { leaf } = state;
  const isDirect = open === state.containers.length;
  if (leaf?.kind === 'paragraph' && isDirect && becomesTable(state, leaf, line)) return;
  const isDefinition = LINK_DEFINITION.test(restOf(line));
  if (leaf?.kind === 'paragraph') {
    if (leaf.onlyDefinitions && !isDefinition) {
      leaf.block = put(state, from, line, { kind: 'paragraph' });
      leaf.lines = [];
      leaf.onlyDefinitions = false;
    }
    leaf.block.end = line.next;
    leaf.lines.push({ from, start, end, indent });
    return;
  }
  if (leaf?.kind === 'table') {
    leaf.block.end = line.next;
    if (leaf.block.kind === 'table') leaf.block.rows.push(rowAt(text, start, end));
    return;
  }
  close(state, open);
  const block = item ?? put(state, from, line, { kind: 'paragraph' });
  block.end = line.next;
  state.leaf = { kind: 'paragraph', block, lines: [{ from, start, end, indent }], onlyDefinitions: isDefinition };
  if (item) {
    item.task = taskAt(text, start, end);
    item.content = item.task?.textAt ?? start;
  }
}

/** Ends the containers that do not go on, and the leaf in the last of them. */
function close(state: State, open: number): void {
  state.containers.length = open;
  state.leaf = null;
}

/** Writes down a block that reaches to the line's end. Within a quote that is the quote. */
function put(state: State, start: number, line: Line, shape: Shape): Block {
  const quote = quoteOf(state);
  if (quote?.block) {
    quote.block.end = line.next;
    return quote.block;
  }
  const place = { start, end: line.next, depth: state.containers.length };
  const block: Block = quote ? { kind: 'quote', ...place } : { ...shape, ...place };
  state.blocks.push(block);
  if (quote) {
    block.depth = state.containers.indexOf(quote);
    quote.block = block;
  }
  return block;
}

/** Ends a block before `at` and puts another in the place of the rest. */
function cut(state: State, block: Block, at: number, line: Line, shape: Shape): Block {
  if (block.kind !== 'quote') {
    block.end = at;
    if (block.start === at) state.blocks.pop();
    if (block.kind === 'list-item' && block.content >= at) Object.assign(block, { task: null, content: at });
  }
  return put(state, at, line, shape);
}

/** The outermost quote that is open. */
function quoteOf({ containers }: State) {
  return containers.find((container) => container.kind === 'quote');
}
