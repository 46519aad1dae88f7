import { computed, type Signal, signal } from '@preact/signals-core';
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

/** What stands around the score itself: whose rules it follows, how it came about, what else it could be. */
export interface PanelTools {
  teamFile: TeamFileDesk;
  trend: TrendSource;
  /** Null: the team's rules. */
  whatIf: Signal<WhatIf | null>;
  supported: ReturnType<typeof readSupported>;
  score: ScoreDesk;
  checkIn: CheckInDesk;
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
  return {
    teamFile: readTeamRules(place, site, answer),
    trend: createTrendSource(place, site, source.answer, answer),
    whatIf: signal<WhatIf | null>(null),
    supported,
    score: createScoreDesk(site, answer, desk, source.refresh),
    checkIn: createCheckInDesk(
      place,
      site,
      computed(() => subjectOf(answer.value, checked.value, supported)),
      { openDetails: view.show, onWritten },
    ),
  };
}
