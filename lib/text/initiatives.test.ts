import { expect, test } from 'vitest';
import { initiativeLabel, initiativeNote } from './initiatives';

const mention = { start: 0, end: 1, label: '&1', target: { kind: 'broken' as const } };

test.each([
  [{ mention, linked: true, unreadable: null }, ''],
  [{ mention, linked: null, unreadable: null }, ''],
  [{ mention, linked: false, unreadable: null }, 'only in the description'],
  [{ mention: null, linked: true, unreadable: null }, 'only linked in GitLab'],
  [{ mention: null, linked: true, unreadable: 'no-access' as const }, 'You may not see this item.'],
  [
    { mention, linked: null, unreadable: 'gone' as const },
    'GitLab shows no such item: deleted, moved or confidential.',
  ],
  [{ mention, linked: null, unreadable: 'broken' as const }, 'No link.'],
  [{ mention, linked: null, unreadable: 'elsewhere' as const }, 'On another site.'],
])('%j: %s', (linked, note) => {
  expect(initiativeNote({ ...linked, isChild: false })).toBe(note);
});

test('a child item is that, linked or not', () => {
  expect(initiativeNote({ mention: null, linked: null, unreadable: null, isChild: true })).toBe('child item');
});

test('what may not be seen is named as that', () => {
  expect(initiativeLabel({ label: '' })).toBe('A linked item you may not see');
  expect(initiativeLabel({ label: 'Rollbacks' })).toBe('Rollbacks');
});
