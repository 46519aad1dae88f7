// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Place } from '../../lib/page/place';
import type { StartCheckIn } from '../check-in/start';
import type { Subject } from '../check-in/subject';
import { createCheckInDesk } from './check-in-desk';
import type { Site } from './site';

/** A desk whose script draws a heading. */
function opened() {
  fakeBrowser.reset();
  const start: StartCheckIn = ({ container }) => {
    container.innerHTML = '<h2 tabindex="-1">Check-in</h2>';
  };
  const site = { origin: 'https://gitlab.example.com', loadCheckIn: async () => start } as unknown as Site;
  const place = { item: { namespacePath: 'g', iid: '1' }, signal: new AbortController().signal } as unknown as Place;
  const given = { openDetails: vi.fn(), onWritten: vi.fn() };
  return createCheckInDesk(place, site, signal<Subject | null>({} as Subject), given);
}

const inPage = () => document.body.appendChild(document.createElement('div'));

test('what stands open is not opened again: it takes the focus', async () => {
  const desk = opened();
  desk.open('check-in');
  const container = inPage();
  await desk.draw('check-in', container, new AbortController().signal);
  desk.open('check-in');
  expect(desk.state.value).toBe('drawn');
  expect(document.activeElement).toBe(container.querySelector('h2'));
});

test('in a panel that was collapsed meanwhile it is opened anew', async () => {
  const desk = opened();
  desk.open('check-in');
  const container = inPage();
  await desk.draw('check-in', container, new AbortController().signal);
  container.remove();
  desk.open('check-in');
  expect(desk.state.value).toBe('loading');
  await desk.draw('check-in', inPage(), new AbortController().signal);
  expect(desk.state.value).toBe('drawn');
});
