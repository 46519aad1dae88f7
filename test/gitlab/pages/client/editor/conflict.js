import { settings } from '../boot.js';
import { h } from '../dom.js';
import { rootOf } from '../views.js';

const old = settings.layout === '17';

/** Tells the writer that the description changed meanwhile, where save and cancel stood. What they typed stays as it is. */
export function showConflict(view) {
  const theirs = view.data.item.description;
  const form = rootOf(view)?.querySelector('.description-form');
  const shown = form?.querySelector('.current-version');
  if (shown) shown.value = theirs;
  else form?.querySelector('.form-actions').replaceWith(conflictAlert(theirs));
}

function conflictAlert(theirs) {
  return h(
    'div',
    { class: 'gl-alert gl-alert-danger', testid: old && 'work-item-description-conflicts' },
    h(
      'p',
      {},
      "Someone edited the description at the same time you did. If you save it will overwrite their changes. Please confirm you'd like to save your edits.",
    ),
    h(
      'details',
      {},
      h('summary', {}, 'View current version'),
      h(
        'textarea',
        {
          class: 'js-gfm-input markdown-area current-version',
          testid: !old && 'conflicted-description',
          'aria-label': 'Current version',
          readonly: true,
        },
        theirs,
      ),
    ),
    h(
      'div',
      { class: 'form-actions' },
      h(
        'button',
        { type: 'button', class: 'gl-button btn-confirm', testid: 'save-description', 'data-on-click': 'overwrite' },
        'Save and overwrite',
      ),
      h(
        'button',
        { type: 'button', class: 'gl-button', testid: 'cancel', 'data-on-click': 'discard' },
        'Discard changes',
      ),
    ),
  );
}
