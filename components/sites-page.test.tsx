// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { SitesPage } from './sites-page';

const rows = [
  { name: 'gitlab.com', pattern: null },
  { name: 'gitlab.example.org', pattern: 'https://gitlab.example.org/*' },
];

function show(busy = false) {
  const root = document.body.appendChild(document.createElement('div'));
  const onAdd = vi.fn();
  const onRemove = vi.fn();
  render(<SitesPage rows={rows} notice={null} busy={busy} onAdd={onAdd} onRemove={onRemove} />, root);
  return { root, onAdd, onRemove };
}

test('the built-in site stays, an added one can be removed', () => {
  const { root, onRemove } = show();
  const remove = root.querySelectorAll<HTMLElement>('li button');
  expect([...remove].map((button) => button.getAttribute('aria-label'))).toEqual(['Remove gitlab.example.org']);
  remove[0]?.click();
  expect(onRemove).toHaveBeenCalledWith(rows[1]);
});

test('what was typed is added once, not again while it is being checked', () => {
  const type = (root: HTMLElement) => {
    const field = root.querySelector<HTMLInputElement>('input[name=site]');
    if (field) field.value = ' git.example.org ';
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  const ready = show();
  type(ready.root);
  expect(ready.onAdd).toHaveBeenCalledWith(' git.example.org ');

  const busy = show(true);
  type(busy.root);
  expect(busy.onAdd).not.toHaveBeenCalled();
});
