import { h } from '../dom.js';

/** Asks in a dialog over the page, as GitLab's modals do, and tells whether the reader agreed. */
export function confirmed(question, yes, no) {
  return new Promise((resolve) => {
    const button = (text, style, answer) => {
      const made = h('button', { type: 'button', class: `gl-button ${style}` }, text);
      made.addEventListener('click', () => close(answer));
      return made;
    };
    const modal = h(
      'div',
      { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': question },
      h(
        'div',
        { class: 'modal-content' },
        h('p', {}, question),
        h('div', { class: 'form-actions' }, button(yes, 'btn-danger', true), button(no, '', false)),
      ),
    );
    function close(answer) {
      document.body.classList.remove('modal-open');
      modal.remove();
      resolve(answer);
    }
    document.body.classList.add('modal-open');
    document.body.append(modal);
    modal.querySelector('button').focus();
  });
}
