// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { home, scored, treeOf } from '../lib/okr/item.fixture';
import { nativeProfile } from '../lib/okr/profiles/native';
import { reportOn } from '../lib/okr/report';
import type { WhatIf } from '../lib/okr/what-if';
import { HOSTILE, rendered } from './rendered.fixture';
import { WhatIfBar } from './what-if-bar';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function show(children = scored(80, 60, null), chosen: WhatIf | null = null) {
  const report = reportOn(treeOf({ children }), nativeProfile, new Date('2023-10-25T12:00:00Z'), home);
  const onChoose = vi.fn();
  return { onChoose, ...rendered(<WhatIfBar {...{ report, chosen, onChoose }} />) };
}

test('offers only what would change the score', () => {
  const { names, button, onChoose } = show();
  expect(names()).toEqual(['With missing as 0']);
  button('With missing as 0').click();
  expect(onChoose).toHaveBeenCalledWith({ kind: 'missing-as-zero' });
  expect(show(scored(80, 60)).root.textContent).toBe('');
});

test('says the chosen one, labelled as what it is, and the way back', () => {
  const { root, button, onChoose } = show(undefined, { kind: 'missing-as-zero' });
  expect(plain(root.querySelector('[role=status] p')?.textContent ?? '')).toBe(
    'What if: 46.7 % with missing scores as 0 (now 70 %) Only you see this; it is never copied or written. Back to the team’s rules',
  );
  expect(button('With missing as 0').getAttribute('aria-pressed')).toBe('true');
  button('With missing as 0').click();
  button('Back to the team’s rules').click();
  expect(onChoose.mock.calls).toEqual([[null], [null]]);
});

test('names the one that is left out', () => {
  const [one, ...others] = scored(80, 60);
  const children = one ? [{ ...one, title: HOSTILE }, ...others] : [];
  const { root, text } = show(children, { kind: 'without', id: one?.id ?? '' });
  expect(plain(text())).toContain(`What if: 60 % without “${HOSTILE}” (now 70 %)`);
  expect(root.querySelector('img, script')).toBeNull();
});

test('without the only score there is none', () => {
  const [one] = scored(80);
  expect(plain(show(scored(80), { kind: 'without', id: one?.id ?? '' }).text())).toContain('no score without');
});
