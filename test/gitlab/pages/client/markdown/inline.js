import { baseOf, boot } from '../boot.js';
import { h } from '../dom.js';

/** Each rule: where it starts, and what it becomes. The first to match at the leftmost place wins. */
const RULES = [
  { at: /\\([!-/:-@[-`{-~])/, make: ([, character]) => character },
  { at: /(`+)(.+?)\1(?!`)/, make: ([, , code]) => h('code', {}, code.trim()) },
  {
    at: /!?\[([^\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/,
    make: ([whole, text, target], context) => link(whole, text, target, context),
  },
  {
    at: /\bhttps?:\/\/[^\s<>)\]]+[^\s<>)\].,;:!?]/,
    make: ([url]) => h('a', { href: url, rel: 'nofollow noreferrer noopener' }, url),
  },
  { at: /\*\*(?=\S)(.+?\S|\S)\*\*/, make: ([, text], context) => h('strong', {}, inline(text, context)) },
  { at: /~~(?=\S)(.+?)~~/, make: ([, text], context) => h('del', {}, inline(text, context)) },
  { at: /(?<![\w*])\*(?=\S)([^*]*\S)\*(?!\*)/, make: ([, text], context) => h('em', {}, inline(text, context)) },
  { at: /(?<!\w)_(?=\S)([^_]*\S)_(?!\w)/, make: ([, text], context) => h('em', {}, inline(text, context)) },
  { at: /(?<![\w/])((?:[\w.-]+\/)*[\w.-]+)?([#&])(\d+)\b/, make: (found, context) => reference(found, context) },
];

function link(whole, text, target, context) {
  if (!/^(https?:\/\/|\/(?!\/)|#)/i.test(target)) return whole;
  return h(
    'a',
    { href: target, ...(target.startsWith('http') && { rel: 'nofollow noreferrer noopener' }) },
    inline(text, context),
  );
}

function reference([whole, path, sign, iid], { namespace }) {
  const target = path ?? namespace;
  if (!(target in boot.kinds)) return whole;
  return h('a', { href: `${baseOf(target)}/work_items/${iid}`, class: 'gfm gfm-issue' }, `${path ?? ''}${sign}${iid}`);
}

/** The text of one Markdown line as nodes. Every character the writer gave ends up as text or a checked http(s) or local address. */
export function inline(text, context) {
  const nodes = [];
  let rest = text;
  while (rest !== '') {
    let first = null;
    for (const rule of RULES) {
      const found = rule.at.exec(rest);
      if (found && (first === null || found.index < first.found.index)) first = { rule, found };
    }
    if (first === null) break;
    const { rule, found } = first;
    nodes.push(rest.slice(0, found.index), rule.make(found, context));
    rest = rest.slice(found.index + found[0].length);
  }
  nodes.push(rest);
  return nodes;
}
