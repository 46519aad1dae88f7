import { h } from '../dom.js';
import { on } from '../events.js';
import { viewOf } from '../views.js';
import { typed } from './typed.js';

const paragraph = (line) => h('p', {}, line === '' ? h('br') : line);

/** The rich text editor's field: one paragraph a line. The description's id is on a hidden field that is never read. */
export function richTextField(view, id) {
  return h(
    'div',
    { testid: 'content-editor', class: 'content-editor' },
    h(
      'div',
      {
        class: 'ProseMirror md',
        contenteditable: 'true',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Description',
        'data-on-input': 'rich-typed',
        'data-on-paste': 'rich-pasted',
      },
      view.edit.text.split('\n').map(paragraph),
    ),
    h('input', { type: 'hidden', id, name: id, value: view.edit.text }),
  );
}

function take(editor) {
  const view = viewOf(editor);
  const text = [...editor.childNodes].map((block) => block.textContent).join('\n');
  typed(view, text);
  editor.parentElement.querySelector('input[type="hidden"]').value = text;
}

on('input', 'rich-typed', (_, editor) => take(editor));

on('paste', 'rich-pasted', (event, editor) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  const caret = getSelection()?.anchorNode ?? null;
  const block = [...editor.children].find((child) => child.contains(caret)) ?? editor.lastElementChild;
  const pasted = text.split(/\r?\n/).map(paragraph);
  if (block) block.after(...pasted);
  else editor.append(...pasted);
  take(editor);
});
