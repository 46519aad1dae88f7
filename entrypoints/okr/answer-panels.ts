import { browser } from 'wxt/browser';
import { shownScore } from '../../lib/okr/rounding';
import type { Place } from '../../lib/page/place';
import { ASK_PANEL, type PanelSays } from '../places/page-items';
import type { Answer } from './answer';
import type { ItemSource } from './item-source';
import type { PanelParts } from './panel-parts';

/** Tells the window behind the toolbar button what a place's panel says, as long as it stands. */
export function answerPanels({ item, signal }: Place, source: ItemSource, parts: PanelParts): void {
  const { namespacePath, iid } = item;
  const listener = (message: unknown, sender: { id?: string }, answer: (says: PanelSays) => void) => {
    if (message !== `${ASK_PANEL} ${namespacePath}#${iid}` || sender.id !== browser.runtime.id) return;
    const now = parts.answer.value;
    answer({
      score: now && scoreOf(now),
      toFix: (now && parts.findings.value?.shown.length) ?? null,
      problem: source.problem.value?.kind ?? null,
    });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}

function scoreOf({ about, profile }: Answer): number | null {
  if (about.role === 'objective') return about.report.shown;
  const { reading } = about.report.score;
  return reading && shownScore(reading.percent, profile.rounding);
}
