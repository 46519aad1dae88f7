// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createHost, HOST_TAG, removeStrayHosts } from './host';

afterEach(() => {
  document.body.replaceChildren();
});

function open() {
  const { host, shadow } = createHost(document, '.x { color: red }');
  const input = document.createElement('input');
  shadow.append(input);
  document.body.append(host);
  return { host, shadow, input };
}

it('carries its style sheet inside', () => {
  const { shadow } = open();
  expect(shadow.querySelector('style')?.textContent).toContain('.x { color: red }');
});

it.each(['keydown', 'keypress', 'keyup', 'paste'])('keeps %s from the page, and its default action alive', (type) => {
  const { input } = open();
  const heard = vi.fn();
  document.addEventListener(type, heard);
  const init = { bubbles: true, composed: true, cancelable: true };
  const event = type === 'paste' ? new Event(type, init) : new KeyboardEvent(type, { ...init, key: 'e' });
  input.dispatchEvent(event);
  document.removeEventListener(type, heard);
  expect(heard).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(false);
});

it('lets Escape pass to the page unless it was used', () => {
  const { input } = open();
  const heard = vi.fn();
  const press = () =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
  document.addEventListener('keydown', heard);
  press();
  expect(heard).toHaveBeenCalledTimes(1);
  input.addEventListener('keydown', (event) => event.preventDefault());
  press();
  document.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('lets no click through that a script of the page made', () => {
  const { shadow } = open();
  const button = document.createElement('button');
  const clicked = vi.fn();
  button.addEventListener('click', clicked);
  shadow.append(button);
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  expect(clicked).not.toHaveBeenCalled();
});

it('removes strangers with our name and keeps its own', () => {
  const { host } = open();
  document.body.append(document.createElement(HOST_TAG));
  removeStrayHosts(document);
  expect([...document.querySelectorAll(HOST_TAG)]).toEqual([host]);
});
