import { h } from '../dom.js';
import { on } from '../events.js';
import { viewOf } from '../views.js';
import { rememberMode } from './mode.js';
import { richTextField } from './rich-text.js';
import { TEMPLATES } from './templates.js';
import { typed } from './typed.js';

const ID = 'work-item-description';

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

function editor(view, id) {
  const rich = view.edit.mode === 'rich';
  return h(
    'div',
    { class: 'js-editor', 'data-field-id': id },
    h(
      'div',
      { class: 'editor-toolbar', 'aria-hidden': 'true' },
      ['B', 'I', 'S', '“', '</>', '•', '1.', '☑', '▦'].map((mark) => h('span', {}, mark)),
    ),
    rich ? richTextField(view, id) : plainField(view, id),
    h(
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
        rich ? 'Switch to plain text editing' : 'Switch to rich text editing',
      ),
    ),
  );
}

/** The form that edits a description: templates, the field in the reader's mode, save and cancel. */
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
    h(
      'div',
      { class: 'form-actions' },
      h(
        'button',
        { type: 'submit', class: 'gl-button btn-confirm', testid: 'save-description' },
        view.isNew ? 'Create' : 'Save changes',
      ),
      h('button', { type: 'reset', class: 'gl-button', testid: 'cancel' }, 'Cancel'),
    ),
  );
}

function rebuildField(element, view) {
  const shown = element.closest('form').querySelector('.js-editor');
  shown.replaceWith(editor(view, shown.getAttribute('data-field-id')));
}

on('input', 'description-typed', (_, field) => typed(viewOf(field), field.value));

on('click', 'switch-editor', (_, button) => {
  const view = viewOf(button);
  view.edit.mode = view.edit.mode === 'rich' ? 'plain' : 'rich';
  rememberMode(view.edit.mode);
  rebuildField(button, view);
});

function applyTemplate(element, name) {
  const view = viewOf(element);
  typed(view, TEMPLATES[name]);
  rebuildField(element, view);
}

on('change', 'choose-template', (_, select) => {
  const form = select.closest('form');
  form.querySelector('.template-warning')?.remove();
  if (select.value === '') return;
  if (viewOf(select).edit.text.trim() === '') return applyTemplate(select, select.value);
  form.querySelector('.js-editor').before(
    h(
      'div',
      { class: 'gl-alert gl-alert-warning template-warning', 'data-template': select.value },
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
  applyTemplate(button, warning.getAttribute('data-template'));
  warning.remove();
});

on('click', 'cancel-template', (_, button) => {
  button.closest('form').querySelector('[data-testid="template-dropdown"] select').value = '';
  button.closest('.template-warning').remove();
});
