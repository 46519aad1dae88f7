// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { LinkedInitiative } from '../lib/okr/initiatives/linked-initiatives';
import { keyResult } from '../lib/okr/item.fixture';
import { LinkedEpics } from './linked-epics';
import { HOSTILE, rendered } from './rendered.fixture';

const linked = (changes: Partial<LinkedInitiative> = {}): LinkedInitiative => ({
  key: 'demo#12',
  reference: null,
  label: HOSTILE,
  mention: null,
  linked: true,
  isChild: false,
  initiative: null,
  unreadable: null,
  status: null,
  statusLate: null,
  ...changes,
});

const cells = (root: Element) =>
  [...root.querySelectorAll('tbody tr > *')].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));

test('shows how an epic stands', () => {
  const item = keyResult({
    title: HOSTILE,
    reference: '&12',
    health: 'atRisk',
    startDate: '2023-08-01',
    dueDate: '2023-10-31',
  });
  const row = linked({
    initiative: { item, delivery: { closed: 3, all: 7 } },
    status: { day: '2023-10-04', at: null },
    statusLate: { dueDay: '2023-10-18', weeksLate: 2 },
  });
  const { root } = rendered(<LinkedEpics rows={[{ linked: row, note: 'not in the description' }]} />);
  expect(cells(root)).toEqual([
    `${HOSTILE}&12 · not in the description`,
    'Open',
    'At risk',
    '1 Aug 2023 – 31 Oct 2023',
    '3 of 7 closed',
    'Wed 4 Oct 20232 weeks late',
  ]);
  expect(root.querySelector('.bar')?.getAttribute('aria-label')).toMatch(/42\.9/);
  expect(root.querySelector('img, script')).toBeNull();
});

test('what may not be read is named with its reason, and never linked', () => {
  const { root } = rendered(
    <LinkedEpics rows={[{ linked: linked({ unreadable: 'no-access' }), note: 'No access.' }]} />,
  );
  expect(cells(root)).toEqual([`${HOSTILE}No access.`, '–']);
  expect(root.querySelector('a')).toBeNull();
});

test('an address elsewhere can be followed', () => {
  const mention = {
    start: 0,
    end: 1,
    label: 'Plan',
    target: { kind: 'elsewhere' as const, url: 'https://example.com/' },
  };
  const row = linked({ label: 'Plan', mention, unreadable: 'elsewhere' });
  const { root } = rendered(<LinkedEpics rows={[{ linked: row, note: null }]} />);
  expect(root.querySelector('a')?.href).toBe('https://example.com/');
});

test('none and not read yet are two things', () => {
  expect(rendered(<LinkedEpics rows={[]} />).text()).toContain('No epic or issue is linked');
  const waiting = rendered(<LinkedEpics rows={null} />);
  expect(waiting.text()).toContain('Reading the linked epics…');
  expect(waiting.root.querySelector('.count')).toBeNull();
});
