import { boot, settings } from '../boot.js';
import { h, icon } from '../dom.js';
import { HEALTH, nameOf, typeIcon } from './words.js';

/** Open or closed. */
export function stateBadge({ state }) {
  const open = state === 'opened';
  return h(
    'span',
    { class: `gl-badge badge-pill badge-${open ? 'success' : 'info'}`, testid: 'work-item-state-badge' },
    icon(open ? 'issue-open-m' : 'issue-close'),
    h('span', { class: 'gl-badge-content' }, open ? 'Open' : 'Closed'),
  );
}

/**
 * The icon of an item's type; with its name beside it where `named`, else only for screen readers. Before 19 nothing but
 * the icon itself had a hook.
 */
export function typeMark(item, named) {
  const { type } = item;
  return h(
    'span',
    {
      class: 'work-item-type-icon',
      testid: settings.layout === '19' ? 'work-item-type-icon' : null,
      'aria-label': named ? null : type,
      title: named ? null : type,
    },
    icon(typeIcon(item)),
    named && h('span', {}, type),
  );
}

/** The health people gave the item. */
export function healthBadge(health) {
  const { text, tone } = HEALTH[health];
  return h(
    'span',
    { class: `gl-badge badge-pill badge-${tone}`, testid: 'status-text' },
    h('span', { class: 'gl-badge-content' }, text),
  );
}

/** One label; a scoped one in two halves, which the Community Edition does not know. */
export function labelBadge(title) {
  const [scope, ...value] = boot.enterprise ? title.split('::') : [title];
  const scoped = value.length > 0;
  return h(
    'span',
    {
      class: `gl-label${scoped ? ' gl-label-scoped' : ''}`,
      style: `--label-color: ${boot.colors[title] ?? '#6b7280'}`,
    },
    h(
      'a',
      { class: 'gl-label-link', href: '#' },
      h('span', { class: 'gl-label-text' }, scope),
      scoped && h('span', { class: 'gl-label-text-scoped' }, value.join('::')),
    ),
  );
}

/** A round mark with the first letter of a name. */
export function avatar(username) {
  return h(
    'span',
    { class: 'gl-avatar', title: nameOf(username), 'aria-hidden': 'true' },
    nameOf(username).slice(0, 1).toUpperCase(),
  );
}
