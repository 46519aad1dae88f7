import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { WhatIf } from '../../lib/okr/what-if';
import type { Place } from '../../lib/page/place';
import type { ItemSource } from './item-source';
import type { PanelParts } from './panel-parts';
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
}

export function createPanelTools(
  place: Place,
  site: Site,
  { answer, refresh }: ItemSource,
  { desk }: PanelParts,
  isOpen: ReadonlySignal<boolean>,
): PanelTools {
  return {
    teamFile: readTeamRules(place, site, answer),
    trend: createTrendSource(place, site, answer),
    whatIf: signal<WhatIf | null>(null),
    supported: readSupported(place, site, answer, isOpen),
    score: createScoreDesk(site, answer, desk, refresh),
  };
}
