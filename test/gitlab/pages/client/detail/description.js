import { settings } from '../boot.js';
import { h } from '../dom.js';
import { editForm } from '../editor/form.js';
import { renderMarkdown } from '../markdown/blocks.js';
import { partOf, rootOf } from '../views.js';

function tasksLine(text) {
  const boxes = [...text.matchAll(/^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s/gm)];
  if (boxes.length === 0) return null;
  const done = boxes.filter(([, mark]) => mark !== ' ').length;
  return h('small', { class: 'js-issue-widgets subtle' }, `${done} of ${boxes.length} checklist items completed`);
}

/** The description's rendered nodes, for the element whose content GitLab replaces whenever the text changes. */
export function renderedDescription({ item: { namespace, description }, canUpdate }) {
  return renderMarkdown(description, { namespace, editable: canUpdate });
}

function reading({ data }) {
  const { item } = data;
  if (item.description.trim() === '') return [h('div', { class: 'subtle' }, 'No description')];
  return [
    h(
      'div',
      { class: 'js-work-item-description work-item-description description md' },
      h('div', { testid: 'work-item-description' }, renderedDescription(data)),
    ),
    tasksLine(item.description),
  ].filter(Boolean);
}

/** The description in its wrapper, read or edited. The wrapper stays through both. */
export function description(view) {
  return h(
    'div',
    { testid: 'work-item-description-wrapper', class: 'work-item-description-wrapper' },
    view.edit ? editForm(view) : reading(view),
  );
}

/** What stands in the wrapper of GitLab 17's own issue page: the text, with its source in a hidden field, or the form. */
export function legacyDescription(view) {
  if (view.edit) return [editForm(view, 'issue-description')];
  const { data } = view;
  return [
    h(
      'div',
      { class: 'description' },
      h('div', { class: 'md', testid: 'gfm-content' }, renderedDescription(data)),
      h(
        'textarea',
        { class: 'hidden js-task-list-field', testid: 'textarea', hidden: true, readonly: true },
        data.item.description,
      ),
    ),
  ];
}

/** Shows what the view holds now inside the wrapper that stands there. */
export function refreshDescription(view) {
  if (view.legacy)
    rootOf(view)
      ?.querySelector('.js-issuable-description-wrapper')
      .replaceChildren(...legacyDescription(view));
  else {
    const wrapper = partOf(view, 'work-item-description-wrapper');
    wrapper?.replaceChildren(...(view.edit ? [editForm(view)] : reading(view)));
    if (settings.rendering === 'vue3') putBack(view, wrapper);
  }
}

/** What follows the description is taken out for the editor, and put in anew after it. */
function putBack(view, wrapper) {
  partOf(view, 'work-item-award-emoji')?.remove();
  if (!view.edit) wrapper?.after(afterDescription());
}

/** Award emoji and what else follows the description in its section. */
export function afterDescription() {
  return h(
    'div',
    { class: 'awards', testid: 'work-item-award-emoji' },
    h(
      'button',
      { type: 'button', class: 'gl-button award-button', 'data-on-click': 'not-here', 'aria-label': 'Thumbs up' },
      '👍 0',
    ),
    h(
      'button',
      { type: 'button', class: 'gl-button award-button', 'data-on-click': 'not-here', 'aria-label': 'Thumbs down' },
      '👎 0',
    ),
  );
}
