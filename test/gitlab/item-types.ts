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

/** The type of that name. A name GitLab has not built in is a team's own type, which behaves like an issue. */
export function itemType(name: string): ItemType {
  return BUILT_IN.find((type) => type.name === name) ?? { ...ISSUE, name, number: 1000 + name.length, enumValue: null };
}

/** The built-in types of a project or a group. */
export function builtInTypes(level: ItemType['level']): readonly ItemType[] {
  return BUILT_IN.filter((type) => type.level === level);
}
