import { expect, test } from 'vitest';
import type { Draft } from '../../lib/okr/check-in/edit';
import { keyResult } from '../../lib/okr/item.fixture';
import { straysOf } from './strays';
import type { CheckInItem } from './subject';

const item = keyResult();
const subject = { items: [{ item } as CheckInItem] };
const told = (words: string) => ({ before: 63, after: 70, health: null, words });
const draft: Draft = {
  open: true,
  edits: { [item.id]: { score: '70' }, gone: { score: '50', words: 'Moved' } },
  told: { [item.id]: told('Here'), left: told('Written') },
};

test('what has no row is shown all the same', () => {
  expect(straysOf(draft, subject)).toEqual([
    { score: '50', words: 'Moved' },
    { score: '70', words: 'Written' },
  ]);
});
