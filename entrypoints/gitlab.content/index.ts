import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readHints } from '../../lib/page/hints';
import { lookOut } from '../../lib/page/look-out';
import { isListPath } from '../../lib/page/route';
import { GITLAB_COM, okrMatches } from '../../lib/settings/matches';
import { belongsIn, isOkrIn } from './belongs';
import { createBringer } from './bring-places';
import { readPanelSettings } from './panel-settings';
import { readSwitches } from './read-switches';
import { readRulesHere } from './rules-here';
import { createSkeletons } from './skeletons';

/** All that pages without an OKR ever load: looks out for one. What keeps our places in the page comes when one shows up. */
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
    let looking: { lookAgain(): void } | null = null;
    const lookAgain = () => looking?.lookAgain();
    // Some milliseconds, before GitLab has its item: what to look for is known before anything is looked for.
    const [settings, rules, switches] = await Promise.all([
      readPanelSettings(),
      readRulesHere(signal, lookAgain),
      readSwitches(signal, lookAgain),
    ]);
    const { isOn } = switches;
    const isAlive = () => browser.runtime?.id !== undefined;
    const skeletons = createSkeletons(settings, (root) =>
      root.kind !== 'new' && isOn('scores') ? isOkrIn(root, rules) : 'no',
    );
    signal.addEventListener('abort', skeletons.clear);

    const bring = createBringer({
      begin(start) {
        if (signal.aborted) return;
        outlook.end();
        skeletons.leave();
        looking = start({ hints, settings, rules, switches, hostIn: skeletons.take, life, isAlive });
      },
      leave: () => life.abort(),
      failed: skeletons.failed,
    });
    const outlook = lookOut({
      document,
      hints,
      wanted: (root) => belongsIn(root, rules, isOn),
      wantsPage: () => isOn('listMarks') && isListPath(location.pathname, hints.relativeRoot),
      seen(roots, pageToo) {
        skeletons.keep(roots);
        if (roots.length > 0 || pageToo) bring(performance.now());
      },
      life,
      isAlive,
    });
    looking = outlook;
  },
});
