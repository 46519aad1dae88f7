import type { Item } from './item';
import type { Recogniser, RoleRule } from './profile';

export type Role = 'objective' | 'key-result';

/** All that tells what an item is. */
export type Recognisable = Pick<Item, 'typeName' | 'typeIcon' | 'labels' | 'title'>;

/**
 * What an item is: by its type's icon or name, never by a type id (GitLab renumbered them once, and lets teams rename
 * types); else by its labels; else by how its title begins, beside an OKR label. Labels that say two things say
 * nothing. Null: not an OKR, or unclear.
 */
export function roleOf(item: Recognisable, recogniser: Recogniser): Role | null {
  const tables = tablesOf(recogniser);
  const role = roleOfType(tables, item.typeName, item.typeIcon ?? '');
  if (role || item.labels.length === 0) return role;
  tables.labels ??= labelsOf(recogniser);
  let told: Role | null = null;
  let isOkr = false;
  for (const label of item.labels) {
    const said = tables.labels.get(plainLabel(label));
    if (said === 'okr') isOkr = true;
    else if (said && told && said !== told) return null;
    else if (said) told = said;
  }
  return told ?? (isOkr ? roleOfTitle(item.title, recogniser) : null);
}

/** The role a title alone tells: `KR 2: …`. Only for items that are known to belong to an OKR. */
export function roleOfTitle(title: string, { recognition }: Recogniser): Role | null {
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
  /** A tree of thousands has a handful of types: what was found for each. */
  seen: Map<string, Role | null>;
  /** Null until an item with labels is met: most pages show none. */
  labels: Map<string, Role | 'okr'> | null;
}

const ROLES = ['objective', 'key-result'] as const;

const known = new WeakMap<Recogniser, Tables>();

function tablesOf(recogniser: Recogniser): Tables {
  const made = known.get(recogniser);
  if (made) return made;
  const types = new Map<string, Role>();
  for (const role of ROLES) for (const type of recogniser.recognition[role].types) types.set(plainType(type), role);
  const fresh: Tables = { types, seen: new Map(), labels: null };
  known.set(recogniser, fresh);
  return fresh;
}

function labelsOf({ recognition }: Recogniser): Map<string, Role | 'okr'> {
  const labels = new Map<string, Role | 'okr'>();
  for (const label of recognition.okrLabels) labels.set(plainLabel(label), 'okr');
  for (const role of ROLES) for (const label of recognition[role].labels) labels.set(plainLabel(label), role);
  return labels;
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
