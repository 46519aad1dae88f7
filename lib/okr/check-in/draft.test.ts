import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterNote, afterWritten, discarded, emptyDraft, hasUnsaved, withEdit } from './draft';
import type { Draft, Edit, Told } from './edit';

const line: Told = { before: 40, after: 63, health: 'onTrack', words: 'Rolled out.' };

describe('a draft', () => {
  it('keeps what was typed, each key result for itself', () => {
    const one = withEdit(emptyDraft, 'a', { score: '6' });
    const two = withEdit(withEdit(one, 'b', { words: 'Late' }), 'a', { score: '63', health: null });
    expect(two.edits).toEqual({ a: { score: '63', health: null }, b: { words: 'Late' } });
    expect(emptyDraft.edits).toEqual({});
  });

  it.each<Edit | null>([null, {}, { score: '', words: ' ' }, { value: '' }])(
    'has no edit that is blank: %j',
    (blank) => {
      expect(withEdit(withEdit(emptyDraft, 'a', { score: '6' }), 'a', blank)).toEqual(emptyDraft);
    },
  );

  it('has something unsaved until the comment tells it', () => {
    const typed = withEdit({ ...emptyDraft, open: true }, 'a', { score: '63' });
    const written = afterWritten(typed, 'a', line);
    expect([emptyDraft, typed, written, afterNote(written, ['a'])].map(hasUnsaved)).toEqual([false, true, true, false]);
    expect(written).toEqual({ open: true, edits: {}, told: { a: line } });
  });

  it('holds nothing once it is discarded, also of what was still to be told', () => {
    const both = withEdit(afterWritten({ ...emptyDraft, open: true }, 'a', line), 'b', { score: '63' });
    expect(discarded(both)).toEqual({ ...emptyDraft, open: true });
  });

  it('tells of two writings in one line: where it stood first, and all words', () => {
    const second: Told = { before: 63, after: 70, health: null, words: '' };
    const twice = afterWritten(afterWritten(emptyDraft, 'a', line), 'a', second);
    expect(twice.told.a).toEqual({ before: 40, after: 70, health: null, words: 'Rolled out.' });
    const thrice = afterWritten(twice, 'a', { ...second, words: 'Then more.' });
    expect(thrice.told.a?.words).toBe('Rolled out. Then more.');
    expect(afterWritten(thrice, 'a', { ...second, words: 'Rolled out. Then more.' })).toEqual(thrice);
  });

  it('takes any id', () => {
    const odd = afterWritten(withEdit(emptyDraft, 'constructor', { score: '1' }), '__proto__', line);
    expect([Object.keys(odd.edits), Object.keys(odd.told)]).toEqual([['constructor'], ['__proto__']]);
    expect(afterWritten(emptyDraft, 'constructor', line).told.constructor).toEqual(line);
  });
});

describe('whatever is done in whatever order', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const text = fc.constantFrom('', ' ', '6', '63', 'some words');
  const edit = fc.record({ score: text, words: text }, { requiredKeys: [] });
  const told = fc.constantFrom('', 'One.', 'Two.').map((words): Told => ({ ...line, words }));
  const moves = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('type' as const), id, edit }),
      fc.record({ kind: fc.constant('write' as const), id, told }),
      fc.record({ kind: fc.constant('tell' as const), ids: fc.subarray(['a', 'b', 'c']) }),
    ),
  );

  it('what was typed stays until it is written, what was written until it is told', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let draft: Draft = emptyDraft;
        const typed = new Map<string, Edit>();
        const words = new Map<string, string>();
        for (const move of all) {
          if (move.kind === 'type') {
            draft = withEdit(draft, move.id, move.edit);
            const isBlank = Object.values(move.edit).every((one) => one?.trim() === '');
            if (isBlank) typed.delete(move.id);
            else typed.set(move.id, move.edit);
          } else if (move.kind === 'write') {
            draft = afterWritten(draft, move.id, move.told);
            typed.delete(move.id);
            words.set(move.id, move.told.words);
          } else {
            draft = afterNote(draft, move.ids);
            for (const one of move.ids) words.delete(one);
          }
          expect(draft.edits).toEqual(Object.fromEntries(typed));
          expect(Object.keys(draft.told).toSorted()).toEqual([...words.keys()].toSorted());
          for (const [one, last] of words) expect(draft.told[one]?.words).toContain(last);
        }
      }),
    );
  });
});
