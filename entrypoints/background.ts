import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetSite } from '../lib/settings/forget-site';
import { grantedSites } from '../lib/settings/hosts';
import { leavePages } from '../lib/settings/leave-pages';
import { GITLAB_COM } from '../lib/settings/matches';
import { moveToSync } from '../lib/settings/move-to-sync';
import { injectIntoOpenPages, injectScript, registerHosts } from '../lib/settings/registration';
import { updateRecognitions } from '../lib/settings/update-recognitions';
import { watchDue } from './due/triggers';
import { LOAD_CHECK_IN, LOAD_LIST_MARKS, LOAD_PANELS, type Scripts } from './gitlab.content/scripts';
import { watchFirstRun } from './welcome/watch-first-run';

/** The scripts a page may ask for. */
const LOADED = [
  { asked: LOAD_PANELS, file: '/okr.js' },
  { asked: LOAD_CHECK_IN, file: '/check-in.js' },
  { asked: LOAD_LIST_MARKS, file: '/list-marks.js' },
] as const satisfies { asked: keyof Scripts; file: string }[];

// Listeners are added in the worker's first turn: one added later misses the event that woke it.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await registerHosts();
    // A new version may read in a team's file what the one before did not.
    await updateRecognitions();
    await moveToSync();
    if (reason === 'install' || reason === 'update') {
      await injectIntoOpenPages([GITLAB_COM, ...(await grantedSites())]);
    }
  });

  browser.runtime.onStartup.addListener(registerHosts);

  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (injected: boolean) => void) => {
    const script = LOADED.find(({ asked }) => asked === message);
    const tabId = sender.tab?.id;
    // Only our own scripts in a page may ask, and only for that page.
    if (!script || sender.id !== browser.runtime.id || tabId === undefined) return;
    injectScript(script.file, tabId, sender.frameId ?? 0).then(answer);
    return true;
  });

  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerHosts();
    await injectIntoOpenPages(origins);
  });

  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await registerHosts();
    await leavePages();
    for (const site of origins) await forgetSite(site);
  });

  watchDue();
  watchFirstRun();
});
