import { assigneeMissing } from './assignee-missing';
import { deadLink } from './dead-link';
import { epicDrift } from './epic-drift';
import { epicOpen } from './epic-open';
import { epicStatusLate } from './epic-status-late';
import { flatLine } from './flat-line';
import { krNumber } from './kr-number';
import { labelMissing } from './label-missing';
import { noAccess } from './no-access';
import { noLinkedEpic } from './no-linked-epic';
import { noPeriod } from './no-period';
import { nonsenseDates } from './nonsense-dates';
import { notInDescription } from './not-in-description';
import { notLinked } from './not-linked';
import { notUpdated } from './not-updated';
import { objectiveReason } from './objective-reason';
import { onTrackWithRisk } from './on-track-with-risk';
import { oneOwner } from './one-owner';
import { placeholderLeft } from './placeholder-left';
import { retroIncomplete } from './retro-incomplete';
import { scoreCriteriaDrift } from './score-criteria-drift';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';
import { similarKeyResults } from './similar-key-results';
import { titleHygiene } from './title-hygiene';
import { updateLacksKeyResult } from './update-lacks-key-result';
import { weightsIncomplete } from './weights-incomplete';

/** Every check there is; among findings of one level in the order they are shown. */
export const allChecks = [
  weightsIncomplete,
  scoreCriteriaDrift,
  onTrackWithRisk,
  epicDrift,
  nonsenseDates,
  notUpdated,
  flatLine,
  updateLacksKeyResult,
  epicStatusLate,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  noLinkedEpic,
  deadLink,
  notInDescription,
  labelMissing,
  noPeriod,
  assigneeMissing,
  retroIncomplete,
  notLinked,
  epicOpen,
  noAccess,
  sectionOrder,
  objectiveReason,
  krNumber,
  titleHygiene,
  similarKeyResults,
  oneOwner,
] as const;

type AnyCheck = (typeof allChecks)[number];

export type CheckId = AnyCheck['id'];

/** The arguments of a check's findings. */
export type ArgsOf<Id extends CheckId> = ReturnType<Extract<AnyCheck, { id: Id }>['find']>[number]['args'];
