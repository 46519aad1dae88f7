// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { body17, body19, detail18, detail19, legacyIssue, newItem, OBJECTIVE, panel19 } from './anchors.fixture';
import { findEditor } from './editor';

const WRAPPER = '[data-testid="work-item-description-wrapper"]';
const plain = (text: string, id = 'work-item-description') =>
  `<form><div class="js-editor"><textarea id="${id}">${text}</textarea><button data-testid="editing-mode-switcher"></button></div></form>`;
const rich = (text: string) =>
  `<form><div class="js-editor"><div class="ProseMirror">${text}</div><input type="hidden" id="work-item-description" value="${text}"><button data-testid="editing-mode-switcher"></button></div></form>`;

const find = <Found extends Element>(selector: string) => document.querySelector(selector) as Found;
const edit = (wrapper: string, form: string) => {
  find(wrapper).innerHTML = form;
};
const editorIn = (selector: string) => findEditor(find(selector));

beforeEach(() => {
  // What this DOM lacks is what browsers refuse: the text is then put in without their undo.
  document.execCommand = vi.fn(() => false);
});

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  ['19', body19(detail19(OBJECTIVE)), WRAPPER, 'work-item-description', '.work-item-detail'],
  ['18 and 17', body17(detail18(OBJECTIVE)), WRAPPER, 'work-item-description', '.work-item-detail'],
  [
    'the legacy page',
    body17(legacyIssue(OBJECTIVE)),
    '.js-issuable-description-wrapper',
    'issue-description',
    '#content-body',
  ],
  ['the new-item page', body19(newItem()), WRAPPER, 'work-item-description', '#content-body'],
])('layout %s: none, then the one that was opened, then none', async (_, body, wrapper, id, root) => {
  document.body.innerHTML = body;
  expect(editorIn(root)).toBeNull();
  edit(wrapper, plain('Before', id));
  const editor = editorIn(root);
  expect([editor?.mode, editor?.text(), editor?.blocked()]).toEqual(['plain', 'Before', null]);
  const heard = vi.fn();
  document.body.addEventListener('input', () => heard(find<HTMLTextAreaElement>(`#${id}`).value), { once: true });
  expect(await editor?.replace('After\r\nall')).toBe(true);
  expect(heard).toHaveBeenCalledWith('After\nall');
  find(wrapper).replaceChildren();
  expect(editorIn(root)).toBeNull();
  expect(editor?.text()).toBeNull();
  expect(await editor?.replace('More')).toBe(false);
  expect(await editor?.switchTo('plain')).toBe(false);
});

it('keeps page and side panel apart, and the drawer inside the column of a page without a detail root', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE), panel19(OBJECTIVE));
  edit(`#contextual-panel-portal ${WRAPPER}`, plain('Panel'));
  expect(editorIn('#content-body .work-item-detail')).toBeNull();
  expect(editorIn('#contextual-panel-portal .work-item-detail')?.text()).toBe('Panel');

  document.body.innerHTML = body17(legacyIssue(OBJECTIVE), detail18(OBJECTIVE));
  edit(`.work-item-drawer ${WRAPPER}`, plain('Drawer'));
  expect(editorIn('#content-body')).toBeNull();
  expect(editorIn('.work-item-drawer .work-item-detail')?.text()).toBe('Drawer');
});

it('does not take the description of a comment or of the page for the editor', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  find('.work-item-notes').innerHTML = plain('Comment', 'work-item-add-or-edit-comment');
  expect(editorIn('.work-item-detail')).toBeNull();
});

it('tells nothing of rich text, and writes nothing into it', async () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  edit(WRAPPER, rich('Before'));
  const editor = editorIn('.work-item-detail');
  expect([editor?.mode, editor?.text()]).toEqual(['rich', null]);
  expect(await editor?.replace('After')).toBe(false);
  expect(find<HTMLInputElement>('#work-item-description').value).toBe('Before');
});

it("switches by the description's own button, and waits until the other field stands", async () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  edit(WRAPPER, rich('Before'));
  find('.work-item-notes').innerHTML = plain('Comment', 'work-item-add-or-edit-comment');
  const comment = vi.fn();
  find('.work-item-notes').addEventListener('click', comment);
  find(WRAPPER).addEventListener('click', () => setTimeout(() => edit(WRAPPER, plain('Before')), 50), { once: true });
  const editor = editorIn('.work-item-detail');
  expect(await editor?.switchTo('plain')).toBe(true);
  expect([editor?.mode, editor?.text()]).toEqual(['plain', 'Before']);
  expect(await editor?.switchTo('plain')).toBe(true);
  expect(comment).not.toHaveBeenCalled();
});

it('waits for what is typed into, not only for the hidden input of rich text', async () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  edit(WRAPPER, rich('Before'));
  const field = find('.ProseMirror');
  field.remove();
  const editor = editorIn('.work-item-detail');
  const switched = vi.fn();
  const done = editor?.switchTo('rich').then(switched);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(switched).not.toHaveBeenCalled();
  find('.js-editor').prepend(field);
  await done;
  expect(switched).toHaveBeenCalledWith(true);
});

it.each([
  ['conflict', '<textarea class="js-gfm-input" readonly data-testid="conflicted-description">Theirs</textarea>'],
  ['conflict', '<div data-testid="work-item-description-conflicts"></div>'],
  ['template', '<div data-testid="description-template-warning"></div>'],
  ['template', '<button data-testid="template-apply"></button>'],
] as const)('writes nothing while GitLab asks: %s, %s', async (blocked, alert) => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  edit(WRAPPER, plain('Before'));
  find('form').insertAdjacentHTML('beforeend', alert);
  const editor = editorIn('.work-item-detail');
  expect(editor?.blocked()).toBe(blocked);
  expect(await editor?.replace('After')).toBe(false);
  expect(editor?.text()).toBe('Before');
});

it.each(['disabled', 'readonly'])('writes nothing into a field that is %s', async (attribute) => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  edit(WRAPPER, plain('Before'));
  find('#work-item-description').setAttribute(attribute, '');
  expect(await editorIn('.work-item-detail')?.replace('After')).toBe(false);
  expect(editorIn('.work-item-detail')?.text()).toBe('Before');
});
