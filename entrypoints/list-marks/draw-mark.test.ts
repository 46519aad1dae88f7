// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keyResult } from '../../lib/okr/item.fixture';
import type { ListMark } from '../../lib/okr/list-mark/list-mark';
import { drawMark } from './draw-mark';

const HOSTILE = keyResult({ reference: '<img src=x onerror=alert(1)>' });

function drawn(...marks: ListMark[]) {
  const box = document.createElement('span');
  for (const mark of marks) drawMark(box, mark);
  const text = (selector: string) => box.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ');
  return { box, text };
}

it('draws the score for the eye and the sentence for the ear, once', () => {
  const plain = { score: 75.2, partial: null, warning: null };
  const { box, text } = drawn(plain, { ...plain, score: 80 });
  expect([text('.seen'), text('.unseen'), box.children.length]).toEqual(['80 %', 'Score 80 %', 2]);
  expect(box.querySelector('.seen')?.getAttribute('aria-hidden')).toBe('true');
  expect(box.querySelectorAll('svg, a, button, [tabindex]')).toHaveLength(0);
});

it('draws a warning, and what GitLab told as text', () => {
  const { box, text } = drawn({ score: 5, partial: null, warning: { kind: 'not-updated', items: [HOSTILE] } });
  expect(box.querySelectorAll('svg.neutral')).toHaveLength(1);
  expect(text('.unseen')).toContain('<img src=x onerror=alert(1)>');
  expect(box.querySelectorAll('img')).toHaveLength(0);
});

it('says beside the score that it is partial', () => {
  const { text } = drawn({ score: 5, partial: { kind: 'unscored', scored: 1, expected: 2 }, warning: null });
  expect(text('.seen')).toBe('5 %partial');
});
