import { addressOf, refOf, settings } from '../boot.js';
import { h, icon } from '../dom.js';
import { rootOf } from '../views.js';
import { stateBadge, typeMark } from './badges.js';
import { agoOf, nameOf, typeIcon } from './words.js';

function title(view) {
  const tag = view.place === 'panel' ? 'h2' : 'h1';
  const closed = view.edit === null;
  const show = (className) =>
    h(tag, { testid: 'work-item-title', class: `work-item-title ${className}`, dir: 'auto' }, view.data.item.title);
  return {
    field: closed ? show('work-item-title-first') : titleInput(view),
    copy: closed && view.data.parent ? show('work-item-title-second') : null,
  };
}

function titleInput(view) {
  const id = `work-item-title-${view.id}`;
  return h(
    'div',
    { class: 'title-field' },
    h('label', { for: id }, 'Title (required)'),
    h('input', {
      id,
      class: 'gl-form-input',
      testid: 'work-item-title-input',
      'data-on-input': 'title-typed',
      value: view.edit.title,
      maxlength: 255,
    }),
  );
}

function breadcrumb({ data }) {
  if (!data.parent) return null;
  return h(
    'nav',
    { testid: 'ancestors-breadcrumb', class: 'ancestors', 'aria-label': 'Ancestors' },
    icon(typeIcon(data.parent)),
    h('a', { href: addressOf(data.parent), 'data-on-click': 'go', 'data-item': refOf(data.parent) }, data.parent.title),
  );
}

function editButton() {
  return h(
    'button',
    {
      type: 'button',
      class: 'gl-button',
      testid: 'work-item-edit-form-button',
      'data-on-click': 'edit',
      title: 'Edit title and description (e)',
    },
    'Edit',
  );
}

/** What the menu's entry for the state says. */
export function stateAction({ state, type }) {
  return `${state === 'opened' ? 'Close' : 'Reopen'} ${type.toLowerCase()}`;
}

function actions(view) {
  const { item } = view.data;
  const editable = view.data.canUpdate;
  return h(
    'div',
    { testid: 'page-heading-actions', class: 'page-heading-actions' },
    editable && view.edit === null && editButton(),
    h(
      'button',
      {
        type: 'button',
        class: 'gl-button btn-icon',
        testid: 'work-item-todos-action',
        'aria-label': 'Add a to-do item',
        'data-on-click': 'not-here',
      },
      icon('todo'),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'gl-button btn-icon',
        testid: 'work-item-notifications',
        'aria-label': 'Notifications',
        'data-on-click': 'not-here',
      },
      icon('bell'),
    ),
    h(
      'details',
      { class: 'gl-dropdown', testid: 'work-item-actions-dropdown' },
      h('summary', { class: 'gl-button btn-icon', 'aria-label': 'More actions' }, icon('ellipsis_v')),
      h(
        'div',
        { class: 'gl-dropdown-menu' },
        h(
          'button',
          { type: 'button', testid: 'state-toggle-action', 'data-on-click': 'toggle-state', disabled: !editable },
          stateAction(item),
        ),
        h(
          'button',
          { type: 'button', testid: 'hide-sidebar', 'data-on-click': 'toggle-sidebar' },
          'Hide or show sidebar',
        ),
      ),
    ),
  );
}

/** The row under the title: state, type, who made it and when. */
export function headingDescription({ data: { item } }) {
  return h(
    'div',
    { testid: 'page-heading-description', class: 'page-heading-description' },
    stateBadge(item),
    typeMark(item, true),
    h(
      'span',
      { testid: 'work-item-created', class: 'subtle' },
      'created ',
      h('time', { datetime: item.createdAt }, agoOf(item.createdAt)),
      ' by ',
      h('a', { testid: 'work-item-author', class: 'author-link js-user-link', href: '#' }, nameOf(item.author)),
    ),
  );
}

/** Everything over the columns. Children of a parent get their title twice; style shows one of the two. */
export function heading(view) {
  const { field, copy } = title(view);
  return h(
    'header',
    { class: 'gl-base-layout-header' },
    breadcrumb(view),
    h(
      'div',
      { class: 'page-heading-row', 'data-has-parent': view.data.parent !== null && Boolean(view.data.parent) },
      h('div', { class: 'page-heading-title' }, h('div', { testid: 'work-item-type' }, field), copy),
      actions(view),
    ),
    view.edit === null && headingDescription(view),
  );
}

/** Turns the heading that stands there to editing or back: GitLab removes and puts in these four parts, and keeps the rest. */
export function refreshHeading(view) {
  const header = rootOf(view)?.querySelector('.gl-base-layout-header');
  if (!header) return;
  const type = header.querySelector('[data-testid="work-item-type"]');
  const { field, copy } = title(view);
  type.querySelector('.work-item-title, .title-field').replaceWith(field);
  header.querySelector('.work-item-title-second')?.remove();
  if (copy) type.after(copy);
  header.querySelector('[data-testid="page-heading-description"]')?.remove();
  header.querySelector('[data-testid="work-item-edit-form-button"]')?.remove();
  if (view.edit) return;
  // Where others had put themselves after it, they now stand before, or after, what comes back.
  if (settings.rendering === 'vue3') header.querySelector('.page-heading-row').after(headingDescription(view));
  else header.append(headingDescription(view));
  header.querySelector('[data-testid="page-heading-actions"]').prepend(editButton());
}
