// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { rendered } from './rendered.fixture';
import { RetroForm } from './retro-form';

const asked = { place: 'top' as const, bullets: { least: 2, most: 3 } };
const part = (title: string, changes = {}) => ({
  title,
  section: null,
  bullets: 2,
  placeholder: false,
  missing: false,
  ...changes,
});

function show(parts: ReturnType<typeof part>[] | null, changes = {}, daysLeft = 6) {
  const onAdd = vi.fn();
  const retro = parts && { parts, misplaced: false, complete: false, ...changes };
  return { onAdd, ...rendered(<RetroForm {...{ retro, asked, onAdd }} period={{ name: 'FY24-Q3', daysLeft }} />) };
}

const list = (root: Element) => [...root.querySelectorAll('li')].map(({ textContent }) => textContent);

test('counts the points of each part, and says what is left of the template', () => {
  const { root, text } = show(
    [
      part('Good'),
      part('Bad', { bullets: 1, placeholder: true }),
      part('Try', { bullets: 0, missing: true }),
      part('More', { bullets: 4 }),
    ],
    { misplaced: true },
  );
  expect(list(root)).toEqual([
    'Ready: Good 2 of 2–3 bullets',
    'Not ready: Bad 1 of 2–3 bullets · still has the template’s words',
    'Not ready: Try not there yet',
    'Not ready: More 4 of 2–3 bullets',
  ]);
  expect(text()).toContain('The retro belongs at the top of the description.');
});

test('is added where there is none, completed where parts are missing', () => {
  const none = show(null);
  none.button('Add the retro').click();
  expect(none.onAdd).toHaveBeenCalledOnce();
  expect(show([part('Good', { missing: true })]).names()).toEqual(['Add the missing parts of the retro']);
  expect(show([part('Good')]).names()).toEqual([]);
});

test.each([
  [6, /6.days left in FY24-Q3/],
  [1, /1.day left in FY24-Q3/],
  [0, /FY24-Q3 ends today/],
  [-1, /FY24-Q3 has ended/],
])('%i days', (daysLeft, sentence) => {
  expect(show(null, {}, daysLeft).text()).toMatch(sentence);
});

test('a complete one is said, unless it stands in the wrong place', () => {
  expect(show([part('Good')], { complete: true }).text()).toContain('The retro is complete.');
  expect(show([part('Good')], { complete: true, misplaced: true }).text()).not.toContain('complete');
});
