import { dayIn } from '../day';
import type { Day, Instant } from '../item';
import type { Period } from '../period';
import type { Profile } from '../profile';
import { roleOf } from '../recognise';
import type { Initiative, Surroundings } from './initiative';
import { statusOf } from './initiative-status';
import type { Named } from './named-initiatives';
import { type Mention, type Reference, referenceKey } from './reference';
import { statusLateOf } from './status-due';

/** Why an initiative that is named cannot be shown. */
export type Unreadable =
  /** Its project or group may be seen and has no such item: it is gone, or confidential. */
  | 'gone'
  /** Nothing there may be seen: never "missing". */
  | 'no-access'
  /** No address at all, such as the template's `<link>`. */
  | 'broken'
  /** Another site: shown, never fetched. */
  | 'elsewhere';

/** An epic or issue tied to an OKR: named in its description, linked with it in GitLab, or both. */
export interface LinkedInitiative {
  /** `referenceKey`, or one of its own where there is no reference. */
  key: string;
  reference: Reference | null;
  /** As the description calls it, else as GitLab does. */
  label: string;
  /** The first place in the description that names it; null: only linked in GitLab. */
  mention: Mention | null;
  /** Null: GitLab did not tell its linked items. */
  linked: boolean | null;
  initiative: Initiative | null;
  unreadable: Unreadable | null;
  /** Its last status update; null: it has no status anybody dated. */
  status: { day: Day; at: Instant | null } | null;
  /** Null: nothing is expected of it, or nobody can tell. */
  statusLate: { dueDay: Day; weeksLate: number } | null;
}

interface Given {
  named: Named;
  surroundings: Pick<Surroundings, 'links' | 'found' | 'readableNamespaces'>;
  profile: Profile;
  period: Period | null;
  now: Date;
}

/**
 * The epics and issues that deliver an OKR, each once: first those its description lists, in its order, then those that
 * are only linked. Items that are OKRs themselves are no initiatives.
 */
export function linkInitiatives({ named, surroundings, profile, period, now }: Given): LinkedInitiative[] {
  const { links, found, readableNamespaces } = surroundings;
  const { epicCadence } = profile.descriptions;
  const today = dayIn(now, epicCadence.timeZone) ?? now.toISOString().slice(0, 10);
  const isOkr = (initiative: Initiative | null) =>
    initiative !== null && roleOf(initiative.item.typeName, profile) !== null;
  const linkedKeys = new Set(links?.flatMap(({ initiative }) => (initiative ? [referenceKey(initiative.item)] : [])));
  const all = new Map<string, LinkedInitiative>();

  const add = (
    one: Pick<LinkedInitiative, 'key' | 'reference' | 'label' | 'mention' | 'linked' | 'initiative' | 'unreadable'>,
  ) => {
    if (all.has(one.key) || isOkr(one.initiative)) return;
    const item = one.initiative?.item;
    const status = item ? statusOf(item, today, epicCadence.timeZone) : null;
    const statusLate = item ? statusLateOf(item, status, epicCadence, now, period) : null;
    all.set(one.key, { ...one, status, statusLate });
  };

  for (const { label, mention } of named.links) {
    const { target } = mention;
    if (target.kind !== 'item') {
      const unreadable = target.kind;
      const key = target.kind === 'elsewhere' ? target.url : `broken ${label}`;
      add({ key, reference: null, label, mention, linked: null, initiative: null, unreadable });
      continue;
    }
    const { reference } = target;
    const key = referenceKey(reference);
    const initiative =
      found.get(key) ??
      links?.find((link) => link.initiative && referenceKey(link.initiative.item) === key)?.initiative ??
      null;
    const seen = readableNamespaces.has(reference.namespacePath.toLowerCase());
    const unreadable = initiative ? null : seen ? 'gone' : 'no-access';
    // What the description calls by its number alone is called by its title.
    const called =
      initiative && (label === '' || label === reference.iid || /^[\w./-]*[#&]\d+\+?s?$|^https?:/.test(label));
    const linked = links === null || !initiative ? null : linkedKeys.has(key);
    add({ key, reference, label: called ? initiative.item.title : label, mention, linked, initiative, unreadable });
  }
  const others = new Map(
    named.others.flatMap((mention) =>
      mention.target.kind === 'item' ? [[referenceKey(mention.target.reference), mention]] : [],
    ),
  );
  for (const { id, initiative } of links ?? []) {
    if (!initiative) {
      add({
        key: `link ${id}`,
        reference: null,
        label: '',
        mention: null,
        linked: true,
        initiative,
        unreadable: 'no-access',
      });
      continue;
    }
    const { item } = initiative;
    const key = referenceKey(item);
    const reference = { namespacePath: item.namespacePath, iid: item.iid };
    add({
      key,
      reference,
      label: item.title,
      mention: others.get(key) ?? null,
      linked: true,
      initiative,
      unreadable: null,
    });
  }
  return [...all.values()];
}
