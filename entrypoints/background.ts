import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetSites } from '../lib/settings/forget-sites';
import { grantedSites } from '../lib/settings/hosts';
import { answerReturned, leavePages } from '../lib/settings/leave-pages';
import { GITLAB_COM } from '../lib/settings/matches';
import { moveToSync } from '../lib/settings/move-to-sync';
import { injectIntoOpenPages, injectScript, registerHosts } from '../lib/settings/registration';
import { tried } from '../lib/settings/tried';
import { updateRecognitions } from '../lib/settings/update-recognitions';
import { readDueList } from './due/read-due-list';
import { watchDue } from './due/triggers';
import { LOAD_CHECK_IN, LOAD_LIST_MARKS, LOAD_PANELS, LOAD_PLACES, type Scripts } from './look-out/scripts';
import { watchFirstRun } from './welcome/watch-first-run';

/** The scripts a page may ask for. */
const LOADED = [
  { asked: LOAD_PLACES, file: '/places.js' },
  { asked: LOAD_PANELS, file: '/okr.js' },
  { asked: LOAD_CHECK_IN, file: '/check-in.js' },
  { asked: LOAD_LIST_MARKS, file: '/list-marks.js' },
] as const satisfies { asked: keyof Scripts; file: string }[];

const register = () => tried('registering sites', registerHosts);

const inject = (sites: () => Promise<string[]>) =>
  tried('running in open pages', async () => injectIntoOpenPages(await sites()));

// Listeners are added in the worker's first turn: one added later misses the event that woke it.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await register();
    // A new version may read in a team's file what the one before did not.
    await tried('recognising OKRs', updateRecognitions);
    await tried('moving settings', moveToSync);
    if (reason !== 'install' && reason !== 'update') return;
    await inject(async () => [GITLAB_COM, ...(await grantedSites())]);
  });

  browser.runtime.onStartup.addListener(register);

  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (injected: boolean) => void) => {
    const script = LOADED.find(({ asked }) => asked === message);
    const tabId = sender.tab?.id;
    // Only our own scripts in a page may ask, and only for that page.
    if (!script || sender.id !== browser.runtime.id || tabId === undefined) return;
    injectScript(script.file, tabId, sender.frameId ?? 0).then(answer);
    return true;
  });

  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await register();
    await inject(async () => origins);
  });

  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await register();
    await tried('leaving pages', leavePages);
    await tried('forgetting sites', () => forgetSites(origins));
  });

  answerReturned();
  watchDue(readDueList);
  watchFirstRun();
});
