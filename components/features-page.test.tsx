// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { featureSwitches } from '../lib/text/features';
import { FeaturesPage } from './features-page';
import { rendered } from './rendered.fixture';

afterEach(() => {
  document.body.replaceChildren();
});

const on = {
  ...{ scores: true, toFix: false, trend: true, checkIn: true, epics: true, newItems: true },
  listMarks: false,
};

test('every switch says what it is about, and stands as it is kept', () => {
  const { root } = rendered(<FeaturesPage on={on} onSwitch={() => {}} />);
  const switches = [...root.querySelectorAll('input')].map((input) => ({
    label: input.closest('label')?.textContent,
    about: root.querySelector(`[id="${input.getAttribute('aria-describedby')}"]`)?.textContent,
    on: input.checked,
  }));
  const names = Object.keys(featureSwitches) as (keyof typeof on)[];
  expect(switches).toEqual(names.map((name) => ({ ...featureSwitches[name], on: on[name] })));
});

test('a click says which and how, and what is kept then is shown', () => {
  const onSwitch = vi.fn();
  const { root, again } = rendered(<FeaturesPage on={on} onSwitch={onSwitch} />);
  const [scores, toFix] = root.querySelectorAll('input');
  scores?.click();
  toFix?.click();
  expect(onSwitch.mock.calls).toEqual([
    ['scores', false],
    ['toFix', true],
  ]);
  again(<FeaturesPage on={{ ...on, scores: false }} onSwitch={onSwitch} />);
  expect(scores?.checked).toBe(false);
});
