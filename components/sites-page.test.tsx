// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { sites } from '../lib/text/sites';
import { type Losing, SitesPage } from './sites-page';

const rows = [
  {
    name: 'gitlab.com',
    pattern: null,
    line: 'GitLab 19.5 Enterprise Edition, signed in',
    notes: ['Everything works.'],
  },
  { name: 'gitlab.example.org', pattern: 'https://gitlab.example.org/*', line: 'Not reachable.', notes: [] },
];

function show({ busy = false, checking = false, losing = null as Losing | null } = {}) {
  const root = document.body.appendChild(document.createElement('div'));
  const on = { onAdd: vi.fn(), onRemove: vi.fn(), onAnswer: vi.fn(), onCheck: vi.fn() };
  render(<SitesPage rows={rows} notice={null} losing={losing} busy={busy} checking={checking} {...on} />, root);
  const buttons = [...root.querySelectorAll<HTMLElement>('button')];
  return { root, buttons, ...on };
}

test('the built-in site stays, an added one can be removed', () => {
  const { root, onRemove } = show();
  const remove = root.querySelectorAll<HTMLElement>('li button');
  expect([...remove].map((button) => button.getAttribute('aria-label'))).toEqual(['Remove gitlab.example.org']);
  remove[0]?.click();
  expect(onRemove).toHaveBeenCalledWith(rows[1]);
});

test('each site says what stands there, and what works', () => {
  const { root } = show();
  const said = [...root.querySelectorAll('ul.card > li')].map((row) =>
    [...row.querySelectorAll('p, li')].map(({ textContent }) => textContent),
  );
  expect(said).toEqual([['GitLab 19.5 Enterprise Edition, signed in', 'Everything works.'], ['Not reachable.']]);
});

test('what would be lost with a site is asked about beside it, and the keyboard goes there', async () => {
  const pattern = 'https://gitlab.example.org/*';
  const { root, onAnswer } = show({ losing: { pattern, unsaved: ['https://gitlab.example.org g/p#1'] } });
  const [, row] = root.querySelectorAll('ul.card > li');
  await expect.poll(() => document.activeElement?.textContent).toBe(sites.losesTyped('gitlab.example.org', 1));
  expect(row?.contains(document.activeElement)).toBe(true);
  const [discard, keep] = [...(row?.querySelectorAll<HTMLElement>('.choices button') ?? [])];
  expect([discard?.textContent, keep?.textContent]).toEqual(['Remove and discard', 'Keep the site']);
  keep?.click();
  // The question goes with its answer.
  expect(document.activeElement?.id).toBe('notice');
  discard?.click();
  expect(onAnswer.mock.calls).toEqual([
    [rows[1], false],
    [rows[1], true],
  ]);
});

test('sites are checked again on a click, not while they are being checked', () => {
  const ready = show();
  ready.buttons.find(({ textContent }) => textContent === 'Check again')?.click();
  expect(ready.onCheck).toHaveBeenCalledTimes(1);

  const checking = show({ checking: true });
  const button = checking.buttons.find(({ textContent }) => textContent === 'Checking…');
  button?.click();
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(checking.onCheck).not.toHaveBeenCalled();
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

  const busy = show({ busy: true });
  type(busy.root);
  expect(busy.onAdd).not.toHaveBeenCalled();
});
