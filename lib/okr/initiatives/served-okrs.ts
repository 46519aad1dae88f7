import { scan } from '../description/scan';
import type { Health, Item } from '../item';
import type { Profile } from '../profile';
import { scoreOf } from '../reading';
import { type Role, roleOf } from '../recognise';
import type { GitlabLink, Initiative } from './initiative';
import { mentionedIn } from './named-initiatives';
import { homeOf, type ReferenceHome, referenceKey } from './reference';

/** An OKR that an epic serves. */
export interface ServedOkr {
  item: Item;
  role: Role;
  /** Its description names the epic. */
  named: boolean;
  linked: boolean;
  /** Percent; null: not scored. An objective's is what people wrote, else GitLab's roll-up. */
  score: number | null;
  health: Health | null;
}

/**
 * The objectives and key results that name an epic in their description or are linked with it; objectives first. What
 * mentions it no more is left out.
 *
 * @param mentioned items GitLab says have mentioned it
 */
export function servedOkrs(
  epic: Initiative,
  links: readonly GitlabLink[] | null,
  mentioned: readonly Item[],
  profileOf: (item: Item) => Profile,
  home: Omit<ReferenceHome, 'namespacePath'>,
): ServedOkr[] {
  const key = referenceKey(epic.item);
  const linked = new Map(
    (links ?? []).flatMap(({ initiative }) => (initiative ? [[initiative.item.id, initiative.item]] : [])),
  );
  const all = new Map([...linked, ...mentioned.map((item): [string, Item] => [item.id, item])]);
  const served = [...all.values()].flatMap((item): ServedOkr[] => {
    const profile = profileOf(item);
    const role = roleOf(item, profile);
    const named = role !== null && names(item, key, homeOf(item, home));
    const isLinked = linked.has(item.id);
    if (!role || !(named || isLinked)) return [];
    const { reading } = scoreOf(item, role, profile);
    return [{ item, role, named, linked: isLinked, score: reading?.percent ?? null, health: item.health }];
  });
  const order: readonly Role[] = ['objective', 'key-result'];
  return served.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}

function names({ description }: Item, key: string, home: ReferenceHome): boolean {
  return mentionedIn(description, scan(description), home).some(
    ({ target }) => target.kind === 'item' && referenceKey(target.reference) === key,
  );
}
