import { settings } from '../boot.js';
import { h, icon } from '../dom.js';
import { renderMarkdown } from '../markdown/blocks.js';
import { inline } from '../markdown/inline.js';
import { rootOf } from '../views.js';
import { avatar } from './badges.js';
import { agoOf, nameOf } from './words.js';

/** How many elements one comment takes. */
const NODES_A_COMMENT = 10;

function when({ createdAt }) {
  return h('time', { datetime: createdAt, class: 'subtle' }, agoOf(createdAt));
}

function note(entry, namespace) {
  const author = h('a', { href: '#', class: 'author-name-link js-user-link' }, nameOf(entry.author));
  if (entry.system)
    return h(
      'li',
      { class: 'timeline-entry system-note', id: `note_${entry.id}` },
      h('span', { class: 'system-note-dot' }, icon('pencil')),
      h('div', { class: 'system-note-text' }, author, ' ', inline(entry.body, { namespace }), ' ', when(entry)),
    );
  return h(
    'li',
    { class: 'timeline-entry note', id: `note_${entry.id}` },
    avatar(entry.author),
    h(
      'div',
      { class: 'note-card' },
      h('div', { class: 'note-head' }, author, h('span', { class: 'subtle' }, `@${entry.author}`), when(entry)),
      h('div', { class: 'note-body md' }, renderMarkdown(entry.body, { namespace })),
      entry.editedAt && h('div', { class: 'note-edited subtle' }, 'Edited by ', nameOf(entry.editedBy)),
    ),
  );
}

function filler(author) {
  const count = Math.ceil(settings.nodes / NODES_A_COMMENT);
  const entry = { author, createdAt: '2023-08-01T09:00:00Z', body: 'Noted.', system: false };
  return Array.from({ length: count }, (_, at) => ({ ...entry, id: `filler_${at}` }));
}

function entries({ data: { item } }) {
  return [...item.notes, ...filler(item.author)].map((entry) => note(entry, item.namespace));
}

/** Activity: notes once they have arrived, and the field for a new comment. */
export function notes(view) {
  const loaded = view.late.has('notes');
  return h(
    'div',
    { class: 'work-item-notes' },
    h('div', { class: 'notes-head' }, h('h2', { class: 'crud-title' }, 'Activity')),
    h('ul', { class: 'notes main-notes-list timeline' }, loaded ? entries(view) : h('li', { class: 'skeleton-line' })),
    h(
      'form',
      { class: 'new-note', 'data-on-submit': 'comment' },
      h(
        'div',
        { class: 'js-editor' },
        h('textarea', {
          id: 'work-item-add-or-edit-comment',
          class: 'gl-form-input',
          rows: 3,
          placeholder: 'Write a comment or drag your files here…',
          'aria-label': 'Add a reply',
        }),
      ),
      h('button', { type: 'submit', class: 'gl-button btn-confirm' }, 'Comment'),
    ),
  );
}

/** Shows new and changed notes in the list that stands there. */
export function refreshNotes(view) {
  const list = rootOf(view)?.querySelector('.work-item-notes .timeline');
  if (!list || !view.late.has('notes')) return;
  list.querySelector(':scope > .skeleton-line')?.remove();
  const fresh = entries(view);
  const shown = [...list.querySelectorAll(':scope > .timeline-entry')];
  fresh.forEach((entry, at) => {
    if (!shown[at]) list.append(entry);
    else if (!entry.isEqualNode(shown[at])) shown[at].replaceWith(entry);
  });
  for (const entry of shown.slice(fresh.length)) entry.remove();
}
