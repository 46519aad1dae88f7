import { type CriteriaScore, scoreOfCriteria } from '../../lib/okr/criteria/score';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import { referenceKey } from '../../lib/okr/initiatives/reference';
import type { Checked } from './check-item';

/** What an item's own criteria give, with the items they name as far as they were read; null: it has none. */
export function ownCriteria(checked: Checked | null, around: Surroundings | null): CriteriaScore | null {
  const criteria = checked?.input.criteria;
  if (!checked || !criteria) return null;
  const lookUp: Parameters<typeof scoreOfCriteria>[1] = ({ target }) =>
    (target.kind === 'item' && around?.found.get(referenceKey(target.reference))?.item) || null;
  return scoreOfCriteria(criteria, lookUp, checked.input.profile);
}
