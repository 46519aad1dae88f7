import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import type { RetroRule } from '../description-rules';
import { platformsRetro } from '../profiles/platforms-retro';
import type { Role } from '../recognise';
import { scoreOfDescription } from '../score-lines';
import { withFinalScore } from './final-score';
import { finalLine } from './final-state';

const retro: RetroRule = { ...platformsRetro, place: 'top' };
const MISSED = 'Score => 72% (missed)';
const written = (text: string, line = MISSED, role: Role = 'key-result') => withFinalScore(text, role, line, retro);

describe('the value of the last own line', () => {
  it.each([
    ['Score => 40%', 'Score => 72% (missed)'],
    ['Score => 72%\n', 'Score => 72% (missed)\n'],
    ['**Score:** 94 %\r\n\r\nWords.\r\n', '**Score:** 72% (missed)\r\n\r\nWords.\r\n'],
    ['### Score = `40%` on time', '### Score = `72%` (missed) on time'],
    ['Final score ==> (60,5 %) `At risk`', 'Final score ==> (72%) (missed) `At risk`'],
    ['Score: 6/5 (100%)', 'Score: 72% (missed)'],
    ['Score: 3/6 50%', 'Score: 72% (missed)'],
    ['**Score => 40%**', '**Score => 72%** (missed)'],
    ['Score: OBE', 'Score: 72% (missed)'],
    ['Score: OBE, 40% done', 'Score: 72% (missed) (OBE, 40% done)'],
    ['Score => 40% (carried over), was 30', 'Score => 72% (missed), was 30'],
    ['Score => 40% (was 30%)', 'Score => 72% (missed) (was 30%)'],
    ['KR: Great team => 45% `On track`', 'KR: Great team => 72% (missed) `On track`'],
    ['Score => 10%\n\nScore => 20%\n', 'Score => 10%\n\nScore => 72% (missed)\n'],
    ['Score => 94% <!-- was => 90% -->', 'Score => 72% (missed) <!-- was => 90% -->'],
    ['Progress: 3/5 (60%)', 'Progress: 72% (missed)'],
    ['Words.\n\n3 of 5 done\n', 'Words.\n\nScore => 72% (missed)\n'],
    [
      '- Score: OBE 5% <!--- Score: OBE 5%\n\n<!--',
      '- Score: OBE 5% <!--- Score: OBE 5%\n\nScore => 72% (missed)\n\n<!--',
    ],
    ['```\nScore => 1%\n```\n\n- Score --> 5%\n', '```\nScore => 1%\n```\n\n- Score --> 72% (missed)\n'],
  ])('%j', (text, expected) => {
    expect(written(text)).toBe(expected);
    expect(written(expected)).toBe(expected);
  });

  it('becomes cancelled, and a score again', () => {
    const cancelled = written('Score => 40% (missed)', finalLine(40, 'cancelled'));
    expect(cancelled).toBe('Score => cancelled');
    expect(written(cancelled)).toBe(MISSED);
    expect(written('Progress: 3/5', cancelled)).toBe(`Progress: 3/5\n\n${cancelled}`);
  });
});

describe('a new line', () => {
  it.each([
    ['', MISSED],
    ['Words.\n', `${MISSED}\n\nWords.\n`],
    ['### Context\r\n', `${MISSED}\r\n\r\n### Context\r\n`],
    ['\n\nWords.', `${MISSED}\n\nWords.`],
    ['---\na: b\n---\nWords.\n', `---\na: b\n---\n\n${MISSED}\n\nWords.\n`],
    ['### Retro\n\n- a\n\n### Context\n', `### Retro\n\n- a\n\n${MISSED}\n\n### Context\n`],
    ['### Retrospective\n\n#### Good\n- a', `### Retrospective\n\n#### Good\n- a\n\n${MISSED}`],
    ['### Retro\n\n#### Try\n- a\n', `### Retro\n\n#### Try\n- a\n\n${MISSED}\n`],
    ['### Context\n\na\n\n---\n\n### Retro\n', `${MISSED}\n\n### Context\n\na\n\n---\n\n### Retro\n`],
    ['Words.\n\n### Retro\n', `${MISSED}\n\nWords.\n\n### Retro\n`],
    ['### Retro\n\n```\na\n', `${MISSED}\n\n### Retro\n\n\`\`\`\na\n`],
    ['KR 1: Ship A => 100%\nKR 2: Ship B => 20%\n', `${MISSED}\n\nKR 1: Ship A => 100%\nKR 2: Ship B => 20%\n`],
  ])('in %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('on top where progress is told in words that cannot be cancelled, and the text never ends', () => {
    const cancelled = 'Score => cancelled';
    for (const text of ['Progress: 3/5\n````', '### Retro\n\nProgress: 3/5\n````']) {
      expect(written(text, cancelled)).toBe(`${cancelled}\n\n${text}`);
    }
  });
});

it('is read from any text afterwards, and nothing else of it changes', { timeout: PATIENCE }, () => {
  const lines = fc.constantFrom(
    'Score => 40%',
    '**Score:** `94 %` - At risk',
    'KR: a => 3/6 50% (b)',
    '- Score: OBE 5% a',
    'Objective: b --> (60,5%)',
    'Progress: 3/5',
    '3 of 5 done',
    '### Retro\n\n',
    '\n\n',
    '\n',
  );
  const texts = fc.array(fc.oneof(nastyMarkdown, lines), { maxLength: 5 }).map((parts) => parts.join(''));
  const closings = fc.tuple(
    fc.constantFrom(null, 0, 72, 56.25, 144),
    fc.constantFrom('done', 'missed', 'cancelled', 'carried-over'),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom<Role>('objective', 'key-result'), closings, (text, role, [score, state]) => {
      const line = finalLine(score, state);
      const had = scoreOfDescription(text, role) !== null;
      const after = written(text, line, role);
      const wanted = scoreOfDescription(line, role)?.outcome;
      expect(scoreOfDescription(after, role)?.outcome).toEqual(wanted);
      expect(written(after, line, role)).toBe(after);
      if (!had) expect(after.split(line).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    OFTEN,
  );
});
