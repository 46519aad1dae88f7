import { h } from '../dom.js';
import { inline } from './inline.js';

const DIVIDER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function cells(line) {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** True where a row of cells with a dividing line under it begins. */
export function isTableStart(lines, at) {
  return lines[at].includes('|') && at + 1 < lines.length && lines[at + 1].includes('|') && DIVIDER.test(lines[at + 1]);
}

/** A table from line `start` on, up to the first line without a bar. */
export function table(lines, start, context) {
  let end = start + 2;
  while (end < lines.length && lines[end].includes('|')) end += 1;
  const head = cells(lines[start]);
  const row = (line) =>
    h(
      'tr',
      {},
      head.map((_, column) => h('td', {}, inline(cells(line)[column] ?? '', context))),
    );
  return {
    next: end,
    node: h(
      'table',
      { dir: 'auto' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell) => h('th', {}, inline(cell, context))),
        ),
      ),
      h('tbody', {}, lines.slice(start + 2, end).map(row)),
    ),
  };
}
