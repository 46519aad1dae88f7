import type { Item } from './item';
import type { Profile, RoleRule } from './profile';

export type Role = 'objective' | 'key-result';

/** All that tells what an item is. */
export type Recognisable = Pick<Item, 'typeName' | 'typeIcon' | 'labels' | 'title'>;

/**
 * What an item is: by its type's icon or name, never by a type id (GitLab renumbered them once, and lets teams rename
 * types); else by its labels; else by how its title begins, beside an OKR label. Labels that say two things say
 * nothing. Null: not an OKR, or unclear.
 */
export function roleOf(item: Recognisable, profile: Profile): Role | null {
  const tables = tablesOf(profile);
  const role = roleOfType(tables, item.typeName, item.typeIcon ?? '');
  if (role || item.labels.length === 0) return role;
  let told: Role | null = null;
  let isOkr = false;
  for (const label of item.labels) {
    const said = tables.labels.get(plainLabel(label));
    if (said === 'okr') isOkr = true;
    else if (said && told && said !== told) return null;
    else if (said) told = said;
  }
  return told ?? (isOkr ? roleOfTitle(item.title, profile) : null);
}

/** The role a title alone tells: `KR 2: …`. Only for items that are known to belong to an OKR. */
export function roleOfTitle(title: string, { recognition }: Profile): Role | null {
  const [, word = ''] = TITLE.exec(title) ?? [];
  const begins = ({ titles }: RoleRule) => titles.some((one) => one.toLowerCase() === word.toLowerCase());
  if (word === '') return null;
  if (begins(recognition.objective)) return 'objective';
  return begins(recognition['key-result']) ? 'key-result' : null;
}

/** Whether it is an epic, whatever a team calls that type. */
export function isEpic({ typeName, typeIcon }: Pick<Item, 'typeName' | 'typeIcon'>): boolean {
  return plainType(typeIcon ?? typeName) === 'epic' || plainType(typeName) === 'epic';
}

/** Types that carry an OKR only where a label or title says so, and deliver one otherwise. */
const WORK = new Set(['epic', 'issue', 'task', 'incident', 'ticket', 'requirement', 'testcase']);

/** Whether its type is one of those that deliver an OKR: an epic, an issue, a task. */
export function isWork({ typeName, typeIcon }: Pick<Item, 'typeName' | 'typeIcon'>): boolean {
  return WORK.has(plainType(typeIcon ?? typeName)) || WORK.has(plainType(typeName));
}

const TITLE = /^[\s*_[(]*([^\d:\])]{1,40}?)\s*[\d.]*\s*[\])]?\s*:/;

interface Tables {
  types: Map<string, Role>;
  labels: Map<string, Role | 'okr'>;
  /** A tree of thousands has a handful of types: what was found for each. */
  seen: Map<string, Role | null>;
}

const known = new WeakMap<Profile, Tables>();

function tablesOf(profile: Profile): Tables {
  const made = known.get(profile);
  if (made) return made;
  const { recognition } = profile;
  const roles: Role[] = ['objective', 'key-result'];
  const fresh: Tables = {
    types: new Map(
      roles.flatMap((role) => recognition[role].types.map((type): [string, Role] => [plainType(type), role])),
    ),
    labels: new Map([
      ...recognition.okrLabels.map((label): [string, 'okr'] => [plainLabel(label), 'okr']),
      ...roles.flatMap((role) => recognition[role].labels.map((label): [string, Role] => [plainLabel(label), role])),
    ]),
    seen: new Map(),
  };
  known.set(profile, fresh);
  return fresh;
}

/** GitLab's own types keep their icon when a team renames them. */
function roleOfType({ types, seen }: Tables, name: string, icon: string): Role | null {
  const key = `${name} ${icon}`;
  let role = seen.get(key);
  if (role === undefined) {
    role = NATIVE_ICONS.get(plainType(icon)) ?? types.get(plainType(name)) ?? null;
    seen.set(key, role);
  }
  return role;
}

const NATIVE_ICONS = new Map<string, Role>([
  ['objective', 'objective'],
  ['keyresult', 'key-result'],
]);

function plainType(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(work-item|issue-type)-/, '')
    .replace(/[\s_-]/g, '');
}

/** A label for comparing: without case, `:` and `::` alike. */
export function plainLabel(label: string): string {
  return label.toLowerCase().replaceAll('::', ':').trim();
}
