import type { OwnType, WorldNamespace } from './world';

/** GitLab's widget types that the stand-in knows, in the order GitLab lists them. */
export type WidgetType =
  | 'ASSIGNEES'
  | 'DESCRIPTION'
  | 'HEALTH_STATUS'
  | 'HIERARCHY'
  | 'LABELS'
  | 'LINKED_ITEMS'
  | 'MILESTONE'
  | 'NOTES'
  | 'PROGRESS'
  | 'START_AND_DUE_DATE';

export interface ItemType {
  name: string;
  /** The number in `gid://gitlab/WorkItems::Type/<number>`. */
  number: number;
  /** The built-in enum value; null for a type the team made. */
  enumValue: string | null;
  iconName: string;
  widgets: readonly WidgetType[];
  /** Names of the types its children may have. */
  childTypes: readonly string[];
  /** Where such items live. */
  level: 'project' | 'group';
}

const COMMON = ['ASSIGNEES', 'DESCRIPTION', 'HEALTH_STATUS', 'HIERARCHY', 'LABELS', 'LINKED_ITEMS', 'NOTES'] as const;

const ISSUE: ItemType = {
  name: 'Issue',
  number: 1,
  enumValue: 'ISSUE',
  iconName: 'work-item-issue',
  widgets: [...COMMON, 'MILESTONE', 'START_AND_DUE_DATE'],
  childTypes: ['Task'],
  level: 'project',
};

/** Widgets as of 18.9: an objective has a milestone and no dates, a key result dates and no milestone. */
const BUILT_IN: readonly ItemType[] = [
  ISSUE,
  { ...ISSUE, name: 'Task', number: 5, enumValue: 'TASK', iconName: 'work-item-task', childTypes: [] },
  {
    name: 'Objective',
    number: 6,
    enumValue: 'OBJECTIVE',
    iconName: 'work-item-objective',
    widgets: [...COMMON, 'MILESTONE', 'PROGRESS'],
    childTypes: ['Objective', 'Key Result'],
    level: 'project',
  },
  {
    name: 'Key Result',
    number: 7,
    enumValue: 'KEY_RESULT',
    iconName: 'work-item-keyresult',
    widgets: [...COMMON, 'PROGRESS', 'START_AND_DUE_DATE'],
    childTypes: [],
    level: 'project',
  },
  {
    name: 'Epic',
    number: 8,
    enumValue: 'EPIC',
    iconName: 'work-item-epic',
    widgets: [...COMMON, 'MILESTONE', 'START_AND_DUE_DATE'],
    childTypes: ['Epic', 'Issue'],
    level: 'group',
  },
];

/** GitLab numbers the types that teams make from here on. */
const FIRST_OF_A_TEAM = 1001;

/**
 * The type of that name in a project with such types of its own. A renamed one keeps all but its name; a team's own
 * behaves like an issue (18.9, work_items/types_framework/custom/type.rb), and so does a name nobody knows.
 */
export function itemType(name: string, own: readonly OwnType[] = []): ItemType {
  const told = own.find((type) => type.name === name);
  const builtInName = told ? told.builtIn : name;
  const builtIn = BUILT_IN.find((type) => type.name === builtInName);
  if (!builtIn) return { ...ISSUE, name, number: numberOf(name), enumValue: null };
  const hereCalled = (child: string) => own.find((type) => type.builtIn === child)?.name ?? child;
  return { ...builtIn, name, childTypes: builtIn.childTypes.map(hereCalled) };
}

/** Built-in types that only Enterprise builds have. */
const ENTERPRISE_ONLY = ['Objective', 'Key Result', 'Epic'];

/**
 * The types a project or a group has: the built-in ones under their names there, then the team's own. A Community
 * Edition has neither the team's own nor those of OKRs.
 */
export function typesOf({ kind, types = [] }: Pick<WorldNamespace, 'kind' | 'types'>, enterprise: boolean): ItemType[] {
  const own = enterprise ? types : [];
  const absent = new Set(enterprise ? own.flatMap(({ name, builtIn }) => [name, builtIn]) : ENTERPRISE_ONLY);
  const builtIn = BUILT_IN.filter((type) => type.level === kind && !absent.has(type.name));
  return [...builtIn, ...own].map(({ name }) => itemType(name, own));
}

/** The same for the same name, and hardly ever for two. */
function numberOf(name: string): number {
  return FIRST_OF_A_TEAM + [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9000, 0);
}
