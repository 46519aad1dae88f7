import { browser } from 'wxt/browser';
import type { DueEntry } from '../../lib/okr/due/due-entry';
import { lastNoticeDay, mayNotify } from '../../lib/settings/due-settings';
import { dueNotice } from '../../lib/text/my-okrs';
import { entriesToday } from './entries-today';
import { keptLooks } from './kept-looks';
import { openMyOkrs } from './open-tab';

/** One notice: the next takes the place of the one before. */
const ID = 'due-today';

/** Says once a day that updates are due today, when the reader wants to be told. */
export async function notifyOnce(): Promise<void> {
  if (!(await mayNotify())) return;
  const { count, day } = dueToday(entriesToday(await keptLooks(), Date.now()));
  const last = await lastNoticeDay.get();
  if (day === null || (last !== null && day <= last)) return;
  await lastNoticeDay.set(day);
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: dueNotice.title,
    message: dueNotice.message(count),
  });
}

/** Key results whose update is due today, and the day that is where their team is; null: there are none. */
export function dueToday(entries: readonly DueEntry[]): { count: number; day: string | null } {
  const due = entries.filter(({ role, ended, update }) => role === 'key-result' && !ended && update.isToday);
  const days = due.flatMap(({ update }) => update.dueDay ?? []).toSorted();
  return { count: due.length, day: days.at(-1) ?? null };
}

/** A click on the notice opens the list. There is nothing to hear before the reader allowed notices. */
export function heedNotices(): void {
  // The same function each time: to a browser that has it already it is no second one.
  browser.notifications?.onClicked.addListener(onClick);
}

function onClick(id: string): void {
  if (id !== ID) return;
  void openMyOkrs();
  void browser.notifications.clear(id);
}
