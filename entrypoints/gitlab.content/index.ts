import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readHints } from '../../lib/page/hints';
import { type WatchedPage, watchPage } from '../../lib/page/watch';
import { leaveWhenTold } from '../../lib/settings/leave-pages';
import { GITLAB_COM, okrMatches } from '../../lib/settings/matches';
import { answerItems } from './answer-items';
import { epicSlot } from './epic-slot';
import { listMarks } from './list-marks';
import { createLoader } from './load-script';
import { newItemSlot } from './new-item-slot';
import { okrSlot } from './okr-slot';
import { readPanelSettings } from './panel-settings';
import { readSwitches } from './read-switches';
import { readRulesHere } from './rules-here';
import { LOAD_PANELS } from './scripts';

/** All that pages without an OKR ever load; what draws panels comes when one shows up. */
export default defineContentScript({
  matches: okrMatches(GITLAB_COM),
  noScriptStartedPostMessage: true,
  // Before GitLab's own scripts have filled the page: what is put in with the description moves nothing.
  runAt: 'document_end',
  async main() {
    const hints = readHints(document);
    if (!hints.isGitlab) return;
    // Not the context's signal: it ends with any newer copy, and somebody may be at work here.
    const life = new AbortController();
    const { signal } = life;
    leaveWhenTold(location, () => life.abort(), signal);
    let watched: WatchedPage | null = null;
    const lookAgain = () => watched?.lookAgain();
    // Some milliseconds, before GitLab has its item: what to look for is known before anything is looked for.
    const [settings, rules, { isOn, whileOn }] = await Promise.all([
      readPanelSettings(),
      readRulesHere(signal, lookAgain),
      readSwitches(signal, lookAgain),
    ]);
    const loadPanels = createLoader(LOAD_PANELS, (start) => start({ hints, settings, choices: rules, signal }));
    const marksOf = { hints, rules, isOn: () => isOn('listMarks') };
    watched = watchPage({
      document,
      hints,
      slots: [
        whileOn('scores', okrSlot(settings, rules, loadPanels)),
        whileOn('epics', epicSlot(rules, loadPanels)),
        whileOn('newItems', newItemSlot(rules, loadPanels)),
      ],
      marks: listMarks(marksOf, signal, () => watched?.lookSoon()),
      life,
      isAlive: () => browser.runtime?.id !== undefined,
    });
    answerItems({ hints, rules, shown: watched.shown }, signal);
  },
});
