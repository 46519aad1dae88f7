import type { ItemLink } from '../item';
import type { Role } from '../recognise';
import type { Around } from './around';
import { isNative } from './role-within';
import { standing } from './standing';

/**
 * Whether a linked OKR supports the objective. GitLab's own OKR types have a hierarchy: what stands below another item
 * there belongs to that one, and a link does not adopt it. Of two objectives the lower one supports the upper one;
 * `unclear`: nothing tells which is which. `above`: a key result that lives in a group above.
 */
export function linkedSupport(
  { objective, parent, isAbove }: Around,
  link: ItemLink,
  role: Role,
  isListed: boolean,
): 'yes' | 'no' | 'unclear' | 'above' {
  const { item, kind } = link;
  if (!item || item.id === objective.id || item.id === parent?.id) return 'no';
  if (isAbove(item.id) && kind !== 'blocked-by') return 'no';
  if (role === 'objective' && kind === 'blocks') return 'no';
  if (isListed) return 'yes';
  if (isNative(item) && item.hasParent) return 'no';
  const place = standing(objective, link);
  if (place === null) return role === 'objective' ? 'unclear' : 'yes';
  if (place === 'below') return 'yes';
  return role === 'key-result' && kind === 'related' ? 'above' : 'no';
}
