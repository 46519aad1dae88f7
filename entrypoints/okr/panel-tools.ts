import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { WhatIf } from '../../lib/okr/what-if';
import type { Place } from '../../lib/page/place';
import { type CheckInDesk, createCheckInDesk } from './check-in-desk';
import { subjectOf } from './check-in-subject';
import type { ItemSource } from './item-source';
import type { PanelParts } from './panel-parts';
import type { PanelView } from './panel-view';
import { createScoreDesk, type ScoreDesk } from './score-desk';
import type { Site } from './site';
import { readSupported } from './supported';
import { readTeamRules, type TeamFileDesk } from './team-file';
import { createTrendSource, type TrendSource } from './trend-source';
import { whileOn } from './while-on';

/** What stands around the score itself: whose rules it follows, how it came about, what else it could be. */
export interface PanelTools {
  teamFile: TeamFileDesk;
  /** Null while it is switched off. */
  trend: ReadonlySignal<TrendSource | null>;
  /** Null: the team's rules. */
  whatIf: Signal<WhatIf | null>;
  supported: ReturnType<typeof readSupported>;
  score: ScoreDesk;
  /** Null while it is switched off. */
  checkIn: ReadonlySignal<CheckInDesk | null>;
}

export function createPanelTools(
  place: Place,
  site: Site,
  source: ItemSource,
  { answer, around, checked, desk }: PanelParts,
  view: PanelView,
): PanelTools {
  const supported = readSupported(place, site, source.answer, view.open);
  const onWritten = () => {
    source.refresh();
    around.refresh();
  };
  const subject = computed(() => subjectOf(answer.value, checked.value, supported));
  return {
    teamFile: readTeamRules(place, site, answer),
    trend: whileOn(place, site, 'trend', (on) => createTrendSource(on, site, source.answer, answer)),
    whatIf: signal<WhatIf | null>(null),
    supported,
    score: createScoreDesk(site, answer, desk, source.refresh),
    checkIn: whileOn(place, site, 'checkIn', (on) =>
      createCheckInDesk(on, site, subject, { openDetails: view.show, onWritten }),
    ),
  };
}
