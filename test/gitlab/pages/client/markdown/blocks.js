import { h } from '../dom.js';
import { inline } from './inline.js';
import { isListLine, list } from './list.js';
import { isTableStart, table } from './table.js';

const FENCE = /^\s{0,3}(`{3,}|~{3,})\s*([\w-]*)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;

function startsBlock(lines, at) {
  const line = lines[at];
  return (
    line.trim() === '' ||
    FENCE.test(line) ||
    HEADING.test(line) ||
    RULE.test(line) ||
    /^\s{0,3}>/.test(line) ||
    isListLine(line) ||
    isTableStart(lines, at)
  );
}

function code(lines, start) {
  const [, fence, language] = FENCE.exec(lines[start]);
  let end = start + 1;
  while (end < lines.length && !lines[end].trim().startsWith(fence)) end += 1;
  const text = lines.slice(start + 1, end).join('\n');
  return { next: end + 1, node: h('pre', { class: 'code', lang: language || null }, h('code', {}, text)) };
}

function quote(lines, start, context) {
  let end = start;
  while (end < lines.length && /^\s{0,3}>/.test(lines[end])) end += 1;
  const inner = lines.slice(start, end).map((line) => line.replace(/^\s{0,3}> ?/, ''));
  return { next: end, node: h('blockquote', {}, blocks(inner, context)) };
}

function paragraph(lines, start, context) {
  let end = start + 1;
  while (end < lines.length && !startsBlock(lines, end)) end += 1;
  const parts = lines.slice(start, end).flatMap((line, at) => [at > 0 && h('br'), ...inline(line.trim(), context)]);
  return { next: end, node: h('p', { dir: 'auto' }, parts) };
}

function block(lines, at, context) {
  const line = lines[at];
  const heading = HEADING.exec(line);
  if (FENCE.test(line)) return code(lines, at);
  if (heading) return { next: at + 1, node: h(`h${heading[1].length}`, { dir: 'auto' }, inline(heading[2], context)) };
  if (RULE.test(line)) return { next: at + 1, node: h('hr') };
  if (/^\s{0,3}>/.test(line)) return quote(lines, at, context);
  if (isListLine(line)) return list(lines, at, context);
  if (isTableStart(lines, at)) return table(lines, at, context);
  return paragraph(lines, at, context);
}

function blocks(lines, context) {
  const nodes = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at].trim() === '') {
      at += 1;
      continue;
    }
    const { next, node } = block(lines, at, context);
    nodes.push(node);
    at = next;
  }
  return nodes;
}

/** Blanks out HTML comments outside fences, keeping every line where it is: they are stored, but not shown. */
function withoutComments(text) {
  return text.replace(/(^|\n)(`{3,}|~{3,})[\s\S]*?\n\2|<!--[\s\S]*?-->/g, (found, before) =>
    before === undefined ? found.replace(/[^\n]/g, '') : found,
  );
}

/**
 * A description as nodes: paragraphs, headings, lists with checkboxes, tables, fences, quotes, links, emphasis. HTML in it
 * is shown as text. `context.namespace` is where short references lead. Checkboxes carry their line in `data-sourcepos`.
 */
export function renderMarkdown(text, context) {
  return blocks(withoutComments(text).split('\n'), context);
}
