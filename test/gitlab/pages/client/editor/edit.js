import { editItem } from '../api.js';
import { refreshDescription } from '../detail/description.js';
import { refreshHeading } from '../detail/heading.js';
import { refreshNow } from '../detail/realtime.js';
import { h, pause } from '../dom.js';
import { on } from '../events.js';
import { confirmed } from '../shell/confirm.js';
import { partOf, rootOf, viewOf } from '../views.js';
import { draftOf, dropDraft } from './draft.js';
import { rememberedMode } from './mode.js';

/** Milliseconds GitLab's form waits for the answer to a small query of its own. */
const FORM_AFTER = 40;

/** Turns the view to editing. A draft left from another time is preferred to the stored text. */
export async function beginEdit(view) {
  if (view.edit || !view.data) return;
  const { item } = view.data;
  view.edit = { title: item.title, text: draftOf(item) || item.description, mode: rememberedMode() };
  partOf(view, 'work-item-sticky-header')?.remove();
  refreshHeading(view);
  await pause(FORM_AFTER);
  if (!view.edit || !rootOf(view)) return;
  refreshDescription(view);
  rootOf(view).querySelector('.description-form textarea.js-gfm-input')?.focus({ preventScroll: true });
}

function endEdit(view) {
  dropDraft(view.data.item);
  view.edit = null;
  refreshHeading(view);
  refreshDescription(view);
}

function showError(view, error) {
  rootOf(view).querySelector(':scope > .gl-alert-danger')?.remove();
  rootOf(view).prepend(
    h(
      'div',
      { class: 'gl-alert gl-alert-danger', role: 'alert', testid: 'work-item-alert' },
      h('p', {}, error.message),
    ),
  );
}

/** Writes changes and shows what came of them; a refusal is told at the top of the view. True when it was written. */
export async function write(view, changes) {
  try {
    await editItem(view, changes);
  } catch (error) {
    showError(view, error);
    return false;
  }
  await refreshNow(view);
  return true;
}

async function save(view, button) {
  const { title, text } = view.edit;
  const { item } = view.data;
  button.disabled = true;
  const written = await write(view, { ...(title !== item.title && { title }), description: text });
  if (written) endEdit(view);
  else button.disabled = false;
}

on('click', 'edit', (_, button) => beginEdit(viewOf(button)));
on('input', 'title-typed', (_, field) => {
  viewOf(field).edit.title = field.value;
});

on('submit', 'save-description', (event, form) => {
  event.preventDefault();
  const view = viewOf(form);
  if (!view.isNew) save(view, form.querySelector('[data-testid="save-description"]'));
});

on('click', 'overwrite', (_, button) => save(viewOf(button), button));

async function cancel(view) {
  const changed = view.edit.text !== view.data.item.description || view.edit.title !== view.data.item.title;
  if (!changed || (await confirmed('Are you sure you want to cancel editing?', 'Discard changes', 'Continue editing')))
    endEdit(view);
}

on('reset', 'cancel-edit', (event, form) => {
  event.preventDefault();
  cancel(viewOf(form));
});

on('click', 'discard', (_, button) => cancel(viewOf(button)));
