import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityNote } from './history';
import { scoreNotes } from './score-notes';

const at = '2023-10-18T09:00:00Z';
const note = (body: string, action: string | null = null, when = at): ActivityNote => ({ body, action, at: when });
const titles = (before: string, after: string) => note(`changed title from **${before}** to **${after}**`, 'title');

describe('scoreNotes', () => {
  it('reads the progress field’s notes', () => {
    const source = 'progress';
    expect(scoreNotes([note('changed progress to **63%**', 'progress')])).toEqual([{ at, percent: 63, source }]);
    expect(scoreNotes([note('removed the progress **63%**', 'progress')])).toEqual([{ at, percent: null, source }]);
    expect(scoreNotes([note('changed progress to **0%**')])).toEqual([{ at, percent: 0, source }]);
  });

  it('reads the score of a changed title, and what it was', () => {
    const source = 'title';
    expect(scoreNotes([titles('A {-=> 50%-}', 'A {+=> 63%+}')])).toEqual([{ at, percent: 63, before: 50, source }]);
    expect(scoreNotes([titles('A => {-50-}%', 'A => {+63.5+}%')])).toEqual([{ at, percent: 63.5, before: 50, source }]);
    expect(scoreNotes([titles('A', 'A{+ => 5%+}')])).toEqual([{ at, percent: 5, before: null, source }]);
    expect(scoreNotes([titles('A{- => 5%-}', 'A')])).toEqual([{ at, percent: null, before: 5, source }]);
    expect(scoreNotes([titles('{-B-} ---> 5%', '{+C ** to **+} ---> 6%')])).toMatchObject([{ percent: 6 }]);
    expect(scoreNotes([titles('A => 5%', 'A => OBE')])).toMatchObject([{ percent: null, before: 5 }]);
  });

  it('takes nothing else for a score', () => {
    for (const body of [
      'changed title from **A** to **B**',
      'changed title from **A => 5%',
      'changed progress to **many%**',
      'we changed progress to **63%**',
      'changed health status to **on track**',
      '',
    ]) {
      expect(scoreNotes([note(body)])).toEqual([]);
    }
    expect(scoreNotes([note('changed progress to **63%**', 'description')])).toEqual([]);
    expect(scoreNotes([note('changed progress to **63%**', 'progress', 'yesterday')])).toEqual([]);
  });

  it('gives the oldest first, whichever way GitLab lists them, also within one second', () => {
    const percents = (notes: ActivityNote[]) => scoreNotes(notes).map(({ percent }) => percent);
    const told = [
      note('changed progress to **1%**', null, '2023-10-04T09:00:00Z'),
      note('changed progress to **2%**', null, '2023-10-11T09:00:00Z'),
      note('changed progress to **3%**', null, '2023-10-11T09:00:00Z'),
    ];
    expect(percents(told)).toEqual([1, 2, 3]);
    expect(percents(told.toReversed())).toEqual([1, 2, 3]);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'changed title from **',
      '** to **',
      '**',
      '{-',
      '-}',
      '{+',
      '+}',
      '=> 5%',
      ' ',
      '%',
    );
    const body = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    const action = fc.constantFrom('progress', 'title', null);
    fc.assert(
      fc.property(fc.array(fc.record({ body, action, at: fc.string() })), (notes) => {
        for (const { percent } of scoreNotes(notes.map((one) => ({ ...one, at })))) {
          if (percent !== null) expect(percent).toBeGreaterThanOrEqual(0);
        }
        scoreNotes(notes);
      }),
    );
  });
});
