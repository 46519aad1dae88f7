import { browser } from 'wxt/browser';
import { dueCount } from '../../lib/okr/due/by-due';
import { dueBadge } from '../../lib/settings/due-settings';
import { badgeText, buttonTitle } from '../../lib/text/my-okrs';
import { entriesToday } from './entries-today';
import { keptLooks } from './kept-looks';

/** GitLab's grey: a number on the toolbar is no alarm. */
const QUIET = { background: '#626168', text: '#ffffff' };

/** Makes the toolbar button show how many updates are due, as it is known by now. */
export async function showBadge(): Promise<void> {
  const count = (await dueBadge.get()) ? await countDue() : 0;
  await browser.action.setBadgeBackgroundColor({ color: QUIET.background });
  await browser.action.setBadgeTextColor({ color: QUIET.text });
  await browser.action.setBadgeText({ text: badgeText(count) });
  await browser.action.setTitle({ title: buttonTitle(count) });
}

async function countDue(): Promise<number> {
  return dueCount(entriesToday(await keptLooks(), Date.now()));
}
