import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from './block';

/** What can be said of a text's structure outside quotes: one line a fact, each beginning with its place. */
type Facts = string[];

const END = String.raw`(?:\r\n?|\n)`;
/** An item that cannot interrupt a paragraph: without text, or with a number other than 1. */
const WEAK_ITEM = String.raw`(?:(?!1[.)])\d+[.)]|(?:[-+*]|1[.)])[ \t]*$)`;
const DELIMITER_ROW = String.raw`[ \t]*[-|:][-|: \t]*$`;

/** Where the library departs from CommonMark, or we do knowingly. */
const NOT_COMPARED = [
  // GitLab's front matter.
  String.raw`(?<![\s\S])---`,
  // The library takes such an item for text inside another one, and after code by indentation.
  `[-+*>.)][ \\t]*${WEAK_ITEM}`,
  `^(?:.* {4}|.*\\t).*${END}(?:[ \\t]*${END})*.*${WEAK_ITEM}`,
  // It takes a lone tag after a paragraph in a container for one line of HTML.
  `[^\\r\\n]${END}[ \\t>]*</?(?:b|pre|script|summary)\\b[^>]*>[ \\t]*$`,
  // It takes a box for a task also when its text stands on another line than the marker or the box.
  String.raw`\[[ xX]\][ \t]*$`,
  `[-+*.)][ \\t]*${END}[ \\t]*\\[[ xX]\\]`,
  // It sees no table that begins on the line after a table in a container.
  `^[ \\t>]*[ \\t>]${DELIMITER_ROW}[^]*${END}${DELIMITER_ROW}`,
  // It lets a heading begin at the link definitions above it.
  '[ \\t>*+.)-]\\[a\\]: b',
  `^\\[a\\]: b(?: "c")?${END}(?!\\[a\\]: b(?: "c")?[ \\t]*$)[^\\r\\n]`,
].map((source) => new RegExp(source, 'm'));

export function isComparable(text: string): boolean {
  return !NOT_COMPARED.some((pattern) => pattern.test(text));
}

/** As the Markdown library sees it. */
export function oracleFacts(text: string): Facts {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap((node) => factsOfNode(text, node));
}

/** The same facts, as our blocks tell them. */
export function blockFacts(text: string, blocks: Block[]): Facts {
  return blocks.flatMap((block) => factsOfBlock(text, block));
}

function factsOfNode(text: string, node: RootContent): Facts {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item) => factsOfNode(text, item));
    case 'listItem': {
      const state = { true: ' done', false: ' open' }[String(node.checked)] ?? '';
      return [`${start} item${state}`, ...node.children.flatMap((child) => factsOfNode(text, child))];
    }
    case 'heading':
      return [`${range(text, start, end)} heading ${node.depth} ${sourceOf(text, node.children)}`];
    case 'table':
      return [`${range(text, start, end)} table ${JSON.stringify(node.children.map((row) => cellsOf(text, row)))}`];
    case 'code':
      return /[`~]/.test(text.charAt(start)) ? [`${range(text, start, end)} fence`] : codeLines(text, start, end);
    case 'html':
      return [`${range(text, start, end)} html`];
    case 'blockquote':
      return [`${range(text, start, end)} quote`];
    case 'thematicBreak':
      return [`${range(text, start, end)} rule`];
    default:
      return [];
  }
}

function factsOfBlock(text: string, block: Block): Facts {
  const place = range(text, block.start, block.end);
  switch (block.kind) {
    case 'paragraph':
    case 'blank':
      return [];
    case 'list-item':
      return [`${contentStart(text, block.start)} item${block.task ? ` ${block.task.state}` : ''}`];
    case 'heading':
      return [`${place} heading ${block.level} ${JSON.stringify(block.text)}`];
    case 'table': {
      const rows = block.rows.filter((_, at) => at !== 1);
      const cells = rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end)));
      return [`${place} table ${JSON.stringify(cells)}`];
    }
    case 'code':
      return codeLines(text, block.start, block.end);
    default:
      return [`${place} ${block.kind === 'comment' ? 'html' : block.kind}`];
  }
}

/** The library keeps blank lines between indented ones in one block, we do not: the lines are compared. */
function codeLines(text: string, start: number, end: number): Facts {
  return [...text.slice(start, end).matchAll(/[^ \t\r\n][^\r\n]*/g)].map(({ index }) => `${start + index} code`);
}

function cellsOf(text: string, row: TableRow): string[] {
  return row.children.map(({ children }) =>
    text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset ?? 0),
  );
}

/** What is written between the first and the last of them, on one line. */
function sourceOf(text: string, nodes: PhrasingContent[]): string {
  const source = text.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0);
  return JSON.stringify(source.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' '));
}

/** From the first to behind the last character that is no white space. */
function range(text: string, start: number, end: number): string {
  const inside = text.slice(start, end).replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
  return `${contentStart(text, start)}-${start + inside.length}`;
}

function contentStart(text: string, start: number): number {
  return start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
}
