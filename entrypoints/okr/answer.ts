import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import type { ChosenProfile } from '../../lib/okr/choose-profile';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
import type { Item } from '../../lib/okr/item';
import { type KeyResultReport, reportOnKeyResult } from '../../lib/okr/key-result-report';
import type { Profile } from '../../lib/okr/profile';
import type { Role } from '../../lib/okr/recognise';
import { okrsIn, type Report, reportOn } from '../../lib/okr/report';
import { lacksOf } from '../../lib/text/lacks';
import type { Site } from './site';

/** An item as it was read last, and what follows from it under the rules in force. */
export interface Answer {
  reading: ObjectiveReading;
  profile: Profile;
  rulesFrom: ChosenProfile['from'];
  home: ReferenceHome;
  lacks: string[];
  /** What supports an objective; empty for a key result. */
  okrs: Item[];
  about: { role: 'objective'; report: Report } | { role: 'key-result'; report: KeyResultReport };
}

/** What follows from a reading; null where the item is no OKR. */
export function answerOf(
  reading: ObjectiveReading,
  { profile, from }: ChosenProfile,
  role: Role | null,
  site: Pick<Site, 'origin' | 'relativeRoot'>,
): Answer | null {
  const { tree, today } = reading;
  const home = homeOf(tree.objective, site);
  const common = { reading, profile, rulesFrom: from, home, lacks: lacksOf(reading) };
  if (role === 'objective') {
    const report = reportOn(tree, profile, today, home);
    return { ...common, okrs: okrsIn(report.structure), about: { role, report } };
  }
  if (role === 'key-result') {
    const checkIns = tree.checkIns.get(tree.objective.id);
    const { checkInsRead, parent } = tree;
    const beside = { checkIns, checkInsRead, objectiveLabels: parent?.labels };
    const report = reportOnKeyResult(tree.objective, profile, today, home, beside);
    return { ...common, okrs: [], about: { role, report } };
  }
  return null;
}
