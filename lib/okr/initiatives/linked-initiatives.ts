import { dayIn } from '../day';
import { plainWords } from '../description/plain-text';
import type { Day, Instant, Item } from '../item';
import type { Period } from '../period';
import type { Profile } from '../profile';
import { roleOf } from '../recognise';
import type { Structure } from '../structure/structure';
import type { Initiative, Surroundings } from './initiative';
import { labelled } from './initiative-drift';
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
  /** Words without an address, or with one that is none. */
  | 'broken'
  /** Another site: shown, never fetched. */
  | 'elsewhere';

/** An epic or issue tied to an OKR: named in its description, linked with it in GitLab, or both. */
export interface LinkedInitiative {
  /** `referenceKey`, or one of its own where there is no reference. */
  key: string;
  reference: Reference | null;
  /** As the description calls it, else as GitLab does; '' for a linked item that may not be seen. */
  label: string;
  /** The first place in the description that names it; null: only linked in GitLab. */
  mention: Mention | null;
  /** Null: GitLab did not tell its linked items, or not what this one is. */
  linked: boolean | null;
  /** It is a child item of the OKR: that ties it, whatever is linked or named. */
  isChild: boolean;
  /** Null without a reason in `unreadable`: GitLab was not asked about it yet. */
  initiative: Initiative | null;
  unreadable: Unreadable | null;
  /** Its last status update; null: it has no status anybody dated. */
  status: { day: Day; at: Instant | null } | null;
  /** Null: nothing is expected of it, or nobody can tell. */
  statusLate: { dueDay: Day; weeksLate: number } | null;
}

interface Given {
  named: Named;
  surroundings: Pick<Surroundings, 'links' | 'found' | 'asked' | 'readableNamespaces'>;
  profile: Profile;
  period: Period | null;
  now: Date;
  /** Of an objective: what supports it delivers nothing, and child items that are no OKRs do. */
  structure: Pick<Structure, 'members' | 'initiatives'> | null;
}

/** What the reading tells of one, before its status is looked at. */
type Tied = Omit<LinkedInitiative, 'status' | 'statusLate' | 'isChild'>;

/** A reference and nothing else, or a bare address: what it names is called by its title instead. */
const BARE = /^(?:[\w./-]*[#&])?\d+(?:\+s?)?$|^\[\w+:[\w./-]+\]$|^https?:/;

/**
 * The epics and issues that deliver an OKR, each once: first those its description lists, in its order, then those that
 * are only linked, then its child items. Items that are OKRs themselves are no initiatives.
 */
export function linkInitiatives({ named, surroundings, profile, period, now, structure }: Given): LinkedInitiative[] {
  const { epicCadence, epicLabels } = profile.descriptions;
  const today = dayIn(now, epicCadence.timeZone) ?? '';
  const all = new Map<string, Tied>();
  const okrs = new Set(structure?.members.flatMap(({ item, role }) => (role ? [item.id] : [])));
  const children = new Map(structure?.initiatives.map((item) => [referenceKey(item), item]));
  for (const one of [...listed(named, surroundings), ...onlyLinked(named, surroundings), ...childItems(children)]) {
    const item = one.initiative?.item;
    const isOkr = item !== undefined && (okrs.has(item.id) || roleOf(item, profile) !== null);
    if (!isOkr && !all.has(one.key)) all.set(one.key, one);
  }
  return [...all.values()].map((one) => {
    const item = one.initiative?.item;
    const status = item ? statusOf(item, today, epicCadence.timeZone) : null;
    const isAsked = item && !labelled(item, [...epicLabels.done, ...epicLabels.cancelled]);
    const isChild = children.has(one.key);
    const linked = isChild ? null : one.linked;
    return {
      ...one,
      linked,
      isChild,
      status,
      statusLate: isAsked ? statusLateOf(item, status, epicCadence, now, period) : null,
    };
  });
}

/** Child items; how much of what is below them is closed was not asked. */
function childItems(children: ReadonlyMap<string, Item>): Tied[] {
  return [...children].map(([key, item]) => {
    const { namespacePath, iid, title } = item;
    const [reference, initiative] = [
      { namespacePath, iid },
      { item, delivery: null },
    ];
    return { key, reference, label: title, mention: null, linked: null, initiative, unreadable: null };
  });
}

/** What the description lists or scores by. */
function listed({ links: named }: Named, { links, found, asked, readableNamespaces }: Given['surroundings']): Tied[] {
  const linked = new Map(
    links?.flatMap(({ initiative }) => (initiative ? [[referenceKey(initiative.item), initiative]] : [])),
  );
  return named.map(({ label: written, mention }): Tied => {
    const label = plainWords(written);
    const { target } = mention;
    if (target.kind !== 'item') {
      const key = target.kind === 'elsewhere' ? target.url : `broken ${label}`;
      const unreadable = target.kind;
      return { key, reference: null, label, mention, linked: null, initiative: null, unreadable };
    }
    const { reference } = target;
    const key = referenceKey(reference);
    const initiative = found.get(key) ?? linked.get(key) ?? null;
    if (!initiative) {
      // What GitLab was not asked about yet may well be there.
      const isKnown = asked.has(key);
      const seen = readableNamespaces.has(reference.namespacePath.toLowerCase());
      const unreadable = isKnown ? (seen ? 'gone' : 'no-access') : null;
      return { key, reference, label, mention, linked: null, initiative, unreadable };
    }
    const called = label === '' || BARE.test(label) ? initiative.item.title : label;
    return {
      key,
      reference,
      label: called,
      mention,
      linked: links && linked.has(key),
      initiative,
      unreadable: null,
    };
  });
}

/** What GitLab has linked, with the first place in the description that mentions it in passing. */
function onlyLinked({ others }: Named, { links }: Given['surroundings']): Tied[] {
  const mentions = new Map<string, Mention>();
  for (const mention of others) {
    if (mention.target.kind !== 'item') continue;
    const key = referenceKey(mention.target.reference);
    if (!mentions.has(key)) mentions.set(key, mention);
  }
  return (links ?? []).map(({ id, initiative }): Tied => {
    if (!initiative) {
      const [key, reference, mention] = [`link ${id}`, null, null];
      return { key, reference, label: '', mention, linked: true, initiative, unreadable: 'no-access' };
    }
    const { namespacePath, iid, title } = initiative.item;
    const reference = { namespacePath, iid };
    const key = referenceKey(reference);
    const mention = mentions.get(key) ?? null;
    return { key, reference, label: title, mention, linked: true, initiative, unreadable: null };
  });
}
