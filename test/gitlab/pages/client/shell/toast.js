import { h, pause } from '../dom.js';
import { on } from '../events.js';

/** Shows a sentence at the foot of the page for a moment. */
export async function toast(text) {
  const box = h('div', { class: 'gl-toast', role: 'status' }, text);
  document.body.append(box);
  await pause(4000);
  box.remove();
}

on('click', 'not-here', () => toast('The stand-in GitLab does not do this.'));
on('submit', 'comment', (event) => {
  event.preventDefault();
  toast('The stand-in GitLab takes no comments from its pages.');
});
