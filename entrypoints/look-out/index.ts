import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readHints } from '../../lib/page/hints';
import { lookOut } from '../../lib/page/look-out';
import { isListPath } from '../../lib/page/route';
import { belongsIn, wantsSkeleton } from './belongs';
import { createBringer } from './bring-places';
import { readKeptPanels } from './kept-panels';
import { readSwitches } from './read-switches';
import { readRulesHere } from './rules-here';
import { createSkeletons } from './skeletons';

/** All that pages without an OKR ever load: looks out for one. What keeps our places in the page comes when one shows up. */
export default defineUnlistedScript(async () => {
  const hints = readHints(document);
  if (!hints.isGitlab) return;
  const life = new AbortController();
  const { signal } = life;
  let looking: { lookAgain(): void } | null = null;
  const lookAgain = () => looking?.lookAgain();
  // Some milliseconds, before GitLab has its item: what to look for is known before anything is looked for.
  const [kept, rules, switches] = await Promise.all([
    readKeptPanels(),
    readRulesHere(signal, lookAgain),
    readSwitches(signal, lookAgain),
  ]);
  const { isOn } = switches;
  const isAlive = () => browser.runtime?.id !== undefined;
  const skeletons = createSkeletons(kept, (root) => wantsSkeleton(root, rules, isOn));
  signal.addEventListener('abort', skeletons.clear);

  const bring = createBringer({
    begin(start) {
      if (signal.aborted) return;
      outlook.end();
      skeletons.leave();
      looking = start({ hints, kept, rules, switches, skeletons, life, isAlive });
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
});
