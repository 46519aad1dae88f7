import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readHints } from '../../lib/page/hints';
import { watchPage } from '../../lib/page/watch';
import { GITLAB_COM, okrMatches } from '../../lib/settings/matches';
import { scoreSlot } from './features/score';
import { openSite } from './site';

export default defineContentScript({
  matches: okrMatches(GITLAB_COM),
  // Before GitLab's own scripts have filled the page: what is put in with the description moves nothing.
  runAt: 'document_end',
  main(context) {
    const hints = readHints(document);
    if (!hints.isGitlab) return;
    const site = openSite(hints, context.signal);
    watchPage({
      document,
      hints,
      slots: [scoreSlot(site)],
      signal: context.signal,
      isAlive: () => browser.runtime?.id !== undefined,
    });
  },
});
