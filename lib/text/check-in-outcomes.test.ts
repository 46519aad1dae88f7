import { describe, expect, it } from 'vitest';
import { type NoteSaid, noteSaid, previewSaid, type StepSaid, stepSaid, type Words } from './check-in-outcomes';
import { type FailureKind, failures } from './failures';
import { clock } from './format';

const plain = ([lead, rest]: Words) => `${lead}${rest}`.replaceAll('\u00a0', ' ');
const kinds = Object.keys(failures) as FailureKind[];
const failed = (kind: FailureKind, until: Date | null = null) =>
  ({ kind: 'failed', problem: { kind, until } }) as const;

/** Whether something was written cannot be told after these. */
const uncertain = new Set<FailureKind>(['server', 'timeout', 'offline', 'not-understood']);

describe('a key result', () => {
  it.each<[StepSaid, string]>([
    [{ kind: 'written' }, 'Written to GitLab.'],
    [
      { kind: 'written', overtaken: true },
      'Written, but somebody changed the item in the very moment you did. Look into its activity: a title or description of theirs may have been replaced.',
    ],
    [
      { kind: 'changed', score: 65.5, health: 'atRisk' },
      'Somebody changed it meanwhile, so nothing is written. GitLab shows: 65.5 %, at risk. Look at theirs, then write yours if it still holds.',
    ],
    [
      { kind: 'altered', score: null, health: null },
      'Written, but GitLab shows something else than was sent. GitLab shows: no score, no health. Look at it, and set it again if it is wrong.',
    ],
    [
      { kind: 'not-allowed' },
      'Nothing is written: GitLab does not let you change this item. Ask its owner to set the score.',
    ],
    [
      { kind: 'ignored', parts: ['score'] },
      'GitLab did not take it, and gave no reason. You may lack the Planner role here, which it asks for. Ask the item’s owner to set the score.',
    ],
    [
      { kind: 'ignored', parts: ['health'] },
      'GitLab kept the health as it was, and gave no reason. You may lack the Planner role here, which it asks for. Ask the item’s owner to set it.',
    ],
    [
      { kind: 'ignored', parts: ['score', 'health'] },
      'GitLab kept score and health as they were, and gave no reason. You may lack the Planner role here, which it asks for. Ask the item’s owner to set them.',
    ],
    [{ kind: 'rejected', reasons: ['No'] }, 'Nothing is written: GitLab refused it. These are its reasons.'],
    [
      { kind: 'editor-open' },
      'Nothing is written: GitLab’s editor of this item is open. Save or cancel there, then try again.',
    ],
  ])('%j', (said, words) => {
    expect(plain(stepSaid(said))).toBe(words);
  });

  it.each(kinds)('that could not be written: %s', (kind) => {
    const words = plain(stepSaid(failed(kind)));
    expect(words.includes('Nothing is written')).toBe(!uncertain.has(kind));
    expect(words.includes('It cannot be told whether the score was kept.')).toBe(uncertain.has(kind));
  });
});

describe('the comment', () => {
  const note = { body: 'x' };

  it.each<[NoteSaid, string]>([
    [{ kind: 'written', note }, 'The comment is written.'],
    [{ kind: 'changed', note }, 'Nothing is written: the comment was changed meanwhile.'],
    [{ kind: 'changed', note: null }, 'Nothing is written: your comment of this week is gone.'],
    [{ kind: 'not-allowed' }, 'The comment is not written: GitLab does not let you comment here.'],
    [
      { kind: 'command' },
      'Nothing is written: a line starts with “/”. GitLab would run it as a command. Put something',
    ],
    [{ kind: 'rejected', reasons: ['No'] }, 'Nothing is written: GitLab refused the text. These are its reasons.'],
    [{ kind: 'altered', note }, 'The comment is written, but GitLab keeps another text than was sent.'],
    [failed('forbidden'), 'The comment is not written: GitLab does not let you comment here.'],
  ])('%j', (said, words) => {
    expect(plain(noteSaid(said))).toContain(words);
  });

  it.each(kinds)('that could not be written: %s', (kind) => {
    const words = plain(noteSaid(failed(kind)));
    expect(words.includes('not written:') || words.includes('Nothing is written')).toBe(!uncertain.has(kind));
    expect(words.includes('It cannot be told whether the comment was kept.')).toBe(uncertain.has(kind));
    expect(words).not.toContain('score');
  });
});

describe('a preview that could not be made', () => {
  it.each(kinds)('%s', (kind) => {
    const words = plain(previewSaid({ kind, until: null }));
    expect(words).toMatch(/^There is no preview yet\. \S.*\.$/);
    expect(words).not.toContain('told');
  });
});

it('names the end of a pause', () => {
  const until = new Date(2023, 9, 25, 14, 3, 20);
  for (const words of [stepSaid, noteSaid].map((say) => say(failed('rate-limited', until)))) {
    expect(plain(words)).toContain(`GitLab asks for a pause until ${clock(until)}.`);
  }
  expect(plain(previewSaid({ kind: 'rate-limited', until }))).toContain(`a pause until ${clock(until)}`);
});
