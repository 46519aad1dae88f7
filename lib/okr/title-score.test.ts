import { expect, it } from 'vitest';
import { pageScores } from './page-scores.fixture';
import { scoreOfTitle, titleWithoutScore } from './title-score';

it.each(pageScores)('%s %s is told apart', (title, written, percent) => {
  expect(scoreOfTitle(`${title} ${written}`)?.outcome).toMatchObject({ percent });
  expect(titleWithoutScore(`${title} ${written}`)).toBe(title);
  expect(titleWithoutScore(title)).toBe(title);
});

it('drops the note with the score', () => {
  expect(titleWithoutScore('Improve on-call => 80% (one team left)')).toBe('Improve on-call');
});

it('leaves a score without an arrow in the title', () => {
  expect(scoreOfTitle('Improve spend efficiency (98%)')).toBeNull();
  expect(titleWithoutScore(' Improve spend efficiency (98%) ')).toBe('Improve spend efficiency (98%)');
});

it('gives back a title that is only a score', () => {
  expect(titleWithoutScore('=> 63%')).toBe('=> 63%');
});
