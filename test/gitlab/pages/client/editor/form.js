import { h, pause } from '../dom.js';
import { on } from '../events.js';
import { rootOf, viewOf } from '../views.js';
import { rememberMode } from './mode.js';
import { richTextField } from './rich-text.js';
import { TEMPLATES } from './templates.js';
import { typed } from './typed.js';

const ID = 'work-item-description';
/** Milliseconds from switching to another field to its having the focus. */
const FOCUS_AFTER = 15;

function plainField(view, id) {
  return h(
    'textarea',
    {
      id,
      name: id,
      testid: 'markdown-editor-form-field',
      class: 'note-textarea js-gfm-input markdown-area gl-form-input',
      rows: 14,
      dir: 'auto',
      'aria-label': 'Description',
      placeholder: 'Write a description or drag your files here…',
      'data-on-input': 'description-typed',
    },
    view.edit.text,
  );
}

function toolbar() {
  const marks = ['B', 'I', 'S', '“', '</>', '•', '1.', '☑', '▦'];
  return h(
    'div',
    { class: 'editor-toolbar', 'aria-hidden': 'true' },
    marks.map((mark) => h('span', {}, mark)),
  );
}

function footer(label) {
  return h(
    'div',
    { class: 'editor-footer' },
    h(
      'button',
      {
        type: 'button',
        class: 'gl-button btn-link',
        testid: 'editing-mode-switcher',
        'data-on-click': 'switch-editor',
      },
      label,
    ),
  );
}

function editor(view, id) {
  const field =
    view.edit.mode === 'rich'
      ? richTextField(view, id, () => [toolbar(), footer('Switch to plain text editing')])
      : [toolbar(), plainField(view, id), footer('Switch to rich text editing')];
  return h('div', { class: 'js-editor', 'data-field-id': id }, field);
}

function formActions() {
  return h(
    'div',
    { class: 'form-actions' },
    h('button', { type: 'submit', class: 'gl-button btn-confirm', testid: 'save-description' }, 'Save changes'),
    h('button', { type: 'reset', class: 'gl-button', testid: 'cancel' }, 'Cancel'),
  );
}

/** The form that edits a description: templates, the field in the reader's mode, save and cancel (a new item has those elsewhere). */
export function editForm(view, id = ID) {
  return h(
    'form',
    { class: 'description-form', 'data-on-submit': 'save-description', 'data-on-reset': 'cancel-edit' },
    h(
      'div',
      { class: 'form-head' },
      h('label', { id: 'work-item-description-label', for: id }, 'Description'),
      h(
        'div',
        { testid: 'template-dropdown', class: 'template-dropdown' },
        h(
          'select',
          { class: 'gl-form-input', 'aria-label': 'Choose a template', 'data-on-change': 'choose-template' },
          h('option', { value: '' }, 'Choose a template'),
          Object.keys(TEMPLATES).map((name) => h('option', {}, name)),
        ),
      ),
    ),
    editor(view, id),
    !view.isNew && formActions(),
  );
}

/** GitLab gives the focus to the field it has switched to, a moment after it. */
async function switchEditor(view, shown) {
  view.edit.mode = view.edit.mode === 'rich' ? 'plain' : 'rich';
  rememberMode(view.edit.mode);
  shown.replaceWith(editor(view, shown.getAttribute('data-field-id')));
  await pause(FOCUS_AFTER);
  rootOf(view)?.querySelector('.description-form textarea.js-gfm-input')?.focus();
}

on('input', 'description-typed', (_, field) => typed(viewOf(field), field.value));

on('click', 'switch-editor', (_, button) => switchEditor(viewOf(button), button.closest('.js-editor')));

/** The framework puts the new text into the field that stands there. */
function applyTemplate(view, form, name) {
  view.edit.template = TEMPLATES[name];
  typed(view, TEMPLATES[name]);
  const shown = form.querySelector('.js-editor');
  const field = shown.querySelector('textarea');
  if (field) field.value = view.edit.text;
  else shown.replaceWith(editor(view, shown.getAttribute('data-field-id')));
}

on('change', 'choose-template', (_, select) => {
  const form = select.closest('form');
  form.querySelector('.template-warning')?.remove();
  if (select.value === '') return;
  const view = viewOf(select);
  if (view.edit.text.trim() === '' || view.edit.text === view.edit.template)
    return applyTemplate(view, form, select.value);
  form.querySelector('.js-editor').before(
    h(
      'div',
      {
        class: 'gl-alert gl-alert-warning template-warning',
        testid: 'description-template-warning',
        'data-template': select.value,
      },
      h('p', {}, 'Applying a template will replace the existing description. Any changes you have made will be lost.'),
      h(
        'button',
        {
          type: 'button',
          class: 'gl-button btn-confirm',
          testid: 'template-apply',
          'data-on-click': 'apply-template',
        },
        'Apply template',
      ),
      h(
        'button',
        { type: 'button', class: 'gl-button', testid: 'template-cancel', 'data-on-click': 'cancel-template' },
        'Cancel',
      ),
    ),
  );
});

on('click', 'apply-template', (_, button) => {
  const warning = button.closest('.template-warning');
  applyTemplate(viewOf(button), button.closest('form'), warning.getAttribute('data-template'));
  warning.remove();
});

on('click', 'cancel-template', (_, button) => {
  button.closest('form').querySelector('[data-testid="template-dropdown"] select').value = '';
  button.closest('.template-warning').remove();
});
