import type { Mention, ReferenceHome } from '../initiatives/reference';
import type { Item } from '../item';
import type { Profile } from '../profile';
import { type Reading, scoreOf } from '../reading';
import type { Role } from '../recognise';
import { criteriaOf } from './read-criteria';
import { type CriteriaScore, scoreOfCriteria } from './score';
import { criteriaSpellings } from './spellings';

/**
 * The readings of a key result that stand elsewhere than on the item, with what its scoring criteria give where nothing
 * else tells a score: readings that are given are given back as they are, and its text is read only when it is needed.
 *
 * @param home where the item's description stands
 * @param lookUp the item that a criterion names; null where it was not read
 */
export function withCriteria(
  item: Item,
  role: Role | null,
  profile: Profile,
  elsewhere: readonly Reading[],
  home: ReferenceHome,
  lookUp: (mention: Mention) => Item | null,
): readonly Reading[] {
  if (role !== 'key-result' || item.description === '' || !profile.sources.includes('criteria')) return elsewhere;
  if (scoreOf(item, role, profile, elsewhere).reading) return elsewhere;
  const criteria = criteriaOf(item.description, criteriaSpellings(profile.descriptions), home);
  const reading = criteria && criteriaReading(item, scoreOfCriteria(criteria, lookUp, profile));
  return reading ? [...elsewhere, reading] : elsewhere;
}

/**
 * What criteria give, as a reading. Null while they rest on what was not read, and while nothing of them is reached:
 * criteria that were only listed are no score of 0.
 */
function criteriaReading(item: Item, score: CriteriaScore | null): Reading | null {
  if (score?.unknown !== 0 || score.terms.every(({ source }) => source === 'open')) return null;
  const at = item.descriptionEditedAt ?? item.createdAt;
  return { source: 'criteria', percent: score.percent, decimals: 1, at };
}
