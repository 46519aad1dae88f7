import { h } from '../dom.js';
import { inline } from './inline.js';

const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;

/** True for a line that begins a list item. */
export function isListLine(line) {
  return ITEM.test(line);
}

function entry([, , , box, text], line, context) {
  if (box === undefined) return h('li', { dir: 'auto' }, inline(text, context));
  const at = `${line + 1}:1-${line + 1}:${text.length}`;
  const checkbox = h('input', {
    type: 'checkbox',
    class: 'task-list-item-checkbox',
    checked: box !== ' ',
    disabled: context.editable !== true,
    'data-checkbox-sourcepos': at,
    'data-on-click': 'toggle-task',
  });
  return h(
    'li',
    { class: 'task-list-item enabled', 'data-sourcepos': at, dir: 'auto' },
    checkbox,
    ' ',
    inline(text, context),
  );
}

/** A list from line `start` on, deeper items nested by their indentation, lines that go on an item joined to it. */
export function list(lines, start, context) {
  const [, indent, bullet] = ITEM.exec(lines[start]);
  const ordered = /\d/.test(bullet);
  const items = [];
  let at = start;
  while (at < lines.length && lines[at].trim() !== '') {
    const found = ITEM.exec(lines[at]);
    if (!found) {
      if (!/^\s{2,}/.test(lines[at])) break;
      items.at(-1).append(h('br'), ...inline(lines[at].trim(), context));
      at += 1;
    } else if (found[1].length > indent.length + 1) {
      const inner = list(lines, at, context);
      items.at(-1).append(inner.node);
      at = inner.next;
    } else if (found[1].length < indent.length || /\d/.test(found[2]) !== ordered) {
      break;
    } else {
      items.push(entry(found, at, context));
      at += 1;
    }
  }
  const isTasks = items.some((item) => item.classList.contains('task-list-item'));
  const attributes = {
    class: isTasks ? 'task-list' : null,
    start: ordered && parseInt(bullet, 10) !== 1 ? parseInt(bullet, 10) : null,
  };
  return { next: at, node: h(ordered ? 'ol' : 'ul', { ...attributes, dir: 'auto' }, items) };
}
