import { h, pause } from '../dom.js';
import { on } from '../events.js';
import { rootOf, viewOf } from '../views.js';
import { typed } from './typed.js';

/** Milliseconds until the script of the editor is there and the text rendered. */
const SCRIPT_AFTER = 80;

const paragraph = (line) => h('p', {}, line === '' ? h('br') : line);

/**
 * The rich text editor: one paragraph a line. At once there is only a hidden field with the description's id, which
 * the page writes and never reads; what is typed into comes with a script of its own. `around` makes what stands
 * before and after it.
 */
export function richTextField(view, id, around) {
  pause(SCRIPT_AFTER).then(() => {
    const wrapper = rootOf(view)?.querySelector('.md-content-editor-wrapper');
    if (view.edit?.mode !== 'rich' || !wrapper || wrapper.querySelector('.ProseMirror')) return;
    const [before, after] = around();
    const field = proseMirror(view.edit.text);
    wrapper.prepend(h('div', { testid: 'content-editor', class: 'content-editor' }, before, field, after));
    field.focus({ preventScroll: true });
  });
  return h(
    'div',
    { class: 'md-content-editor-wrapper' },
    h('input', { type: 'hidden', id, name: id, value: view.edit.text }),
  );
}

function proseMirror(text) {
  return h(
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
    text.split('\n').map(paragraph),
  );
}

function take(editor) {
  const view = viewOf(editor);
  const text = [...editor.childNodes].map((block) => block.textContent).join('\n');
  typed(view, text);
  editor.closest('.md-content-editor-wrapper').querySelector('input[type="hidden"]').value = text;
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
