import { expect, test } from 'vitest';
import type { RecognisedBy } from '../okr/recognised-by';
import { type ItemSaid, takenFor } from './popup';

const NOTHING: ItemSaid = { told: null, choice: null, isProjectHidden: false, hasPanel: false };
const BY_LABEL: RecognisedBy = { role: 'objective', by: 'label', name: 'okr:o' };

test.each<[Partial<ItemSaid>, string]>([
  [{ told: BY_LABEL }, 'Objective, by its label okr:o.'],
  [{ told: { role: 'key-result', by: 'title', name: 'OKR' } }, 'Key result, by its title beside the label OKR.'],
  [{ told: { role: 'key-result', by: 'type', name: 'Key Result' } }, 'Key result, by its type.'],
  [{ told: { role: 'objective', by: 'type', name: 'Ziel' } }, 'Objective, by its type Ziel.'],
  [{}, 'Not recognised as an OKR, so nothing is shown beside it.'],
  [{ hasPanel: true }, 'Not an OKR itself.'],
  [{ told: BY_LABEL, choice: 'key-result' }, 'Key result, because you said so.'],
  [{ told: BY_LABEL, choice: 'hidden' }, 'Hidden: you want no OKR Lens on this item.'],
  [{ choice: 'objective', isProjectHidden: true }, 'Hidden: you want OKR Lens nowhere in acme/okrs.'],
])('%j is: %s', (said, sentence) => {
  expect(takenFor({ ...NOTHING, ...said }, 'acme/okrs')).toBe(sentence);
});
