import { h } from '../dom.js';
import { on } from '../events.js';
import { rootOf, viewOf } from '../views.js';

/** Tells the writer that the description changed meanwhile. What they typed stays as it is. */
export function showConflict(view) {
  const form = rootOf(view)?.querySelector('.description-form');
  if (!form || form.querySelector('.conflict-alert')) return;
  form.prepend(
    h(
      'div',
      { class: 'gl-alert gl-alert-warning conflict-alert', testid: 'work-item-description-conflicts' },
      h(
        'p',
        {},
        "Someone edited the description at the same time you did. If you save it will overwrite their changes. Please confirm you'd like to save your edits.",
      ),
      h('button', { type: 'button', class: 'gl-button', 'data-on-click': 'view-current' }, 'View current version'),
    ),
  );
  form.querySelector('[data-testid="save-description"]').textContent = 'Save and overwrite';
  form.querySelector('[data-testid="cancel"]').textContent = 'Discard changes';
}

on('click', 'view-current', (_, button) => {
  button.replaceWith(h('pre', { class: 'code current-version' }, viewOf(button).data.item.description));
});
