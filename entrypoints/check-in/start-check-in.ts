import { signal } from '@preact/signals-core';
import { render } from 'preact';
import { drawCheckIn } from './draw-check-in';
import { drawReminder } from './draw-reminder';
import type { StartCheckIn } from './start';

/** Draws a check-in, or a reminder, for as long as the panel gives it its place. */
export const startCheckIn: StartCheckIn = (start) => {
  const subject = signal(start.current());
  const stop = start.subscribe(() => {
    subject.value = start.current();
  });
  if (start.kind === 'reminder') drawReminder(start);
  else drawCheckIn(start, subject);
  start.signal.addEventListener('abort', () => {
    stop();
    render(null, start.container);
  });
};
