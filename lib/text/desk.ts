import type { FindingLevel } from '../okr/checks/check';
import type { Role } from '../okr/recognise';
import { date, day, percent, plural, points } from './format';
import { listed } from './lists';

/** The words of the list of findings. */
export const toFix = {
  title: 'To fix',
  chip: (count: number) => `To fix (${count})`,
  nothing: 'Nothing to fix.',
  dismiss: 'Dismiss',
  dismissThis: (title: string) => `Dismiss: ${title}`,
  why: 'Why?',
  whyThis: (title: string) => `Why? ${title}`,
  dismissed: (count: number) => `${count} dismissed`,
  bringBack: 'Bring back',
  bringBackThis: (title: string) => `Bring back: ${title}`,
} as const;

/** How much a finding matters, for those who do not see its mark. */
export const levels: Record<FindingLevel, string> = { loud: 'Wrong', normal: 'To do', quiet: 'Hint' };

/** The words of the table of linked epics and issues. */
export const linkedEpics = {
  title: 'Linked epics and issues',
  caption: 'Linked epics and issues, and how they stand',
  none: 'No epic or issue is linked or named in the description.',
  loading: 'Reading the linked epics…',
  columns: {
    title: 'Epic or issue',
    state: 'State',
    health: 'Health',
    dates: 'Dates',
    delivery: 'Delivered',
    status: 'Last status',
  },
  states: { open: 'Open', closed: 'Closed' },
  delivery: (closed: number, all: number) => `${closed} of ${all} closed`,
  noStatus: 'None',
} as const;

/** `1 Aug 2023 – 31 Oct 2023`; one end may be missing. Null: neither is set. */
export function span(start: string | null, due: string | null): string | null {
  if (start && due) return `${date(start)} – ${date(due)}`;
  if (start) return `from ${date(start)}`;
  return due ? `due ${date(due)}` : null;
}

export const roles: Record<Role, string> = { objective: 'Objective', 'key-result': 'Key result' };

/** The words of the choice between the teams' forms. */
export const templatePicker = {
  title: 'Add what is missing',
  use: 'Use',
  useThis: (name: string) => `Use ${name}`,
  adds: (sections: readonly string[]) => `Adds ${listed(sections)}.`,
  complete: 'Nothing is missing.',
  chosen: 'in use here',
} as const;

/** The words of the bar beside GitLab's open editor. */
export const editorBar = {
  label: 'OKR Lens: form of the description',
  insert: (form: string) => `Insert ${form}`,
  lead: 'Insert the OKR template:',
} as const;

/** The words of the form that makes weights add up. */
export const balance = {
  title: 'Balance the weights',
  modes: { proportion: 'In proportion', equal: 'Equal', typed: 'Typed' },
  modeLabel: 'How to share 100 %',
  columns: { title: 'Criterion', current: 'Now', balanced: 'Balanced' },
  caption: 'Weights now and then',
  typeFor: (title: string) => `Weight of ${title}, in percent`,
  sum: 'Sum',
  notWhole: 'Type a whole number from 0 to 100 for each.',
  notHundred: (sum: number) => `These add up to ${percent(sum)}; they have to add up to ${percent(100)}.`,
  score: (before: string, after: string) => `Score: ${before} → ${after}`,
  unscored: 'none',
  preview: 'Preview the change',
  cancel: 'Cancel',
} as const;

export const scoreChange = (before: number | null, after: number | null) =>
  balance.score(scoreOr(before), scoreOr(after));

const scoreOr = (score: number | null) => (score === null ? balance.unscored : percent(score));

/** The words of the panel's compact line on a key result's page. */
export const keyResultPanel = {
  label: 'OKR Lens: score and description of this key result',
  loading: 'Reading the key result…',
  notScored: 'Not scored yet',
  differs: (computed: number) => `Its criteria give ${percent(computed)}`,
  epics: (count: number) => plural(count, 'linked epic or issue', 'linked epics and issues'),
} as const;

/** The line under the bar: whose number it is, and what the key result's own criteria make of it. */
export function keyResultHow(recorded: number | null, computed: number | null): string {
  const own = recorded === null ? 'No score is recorded' : 'As recorded';
  return computed === null ? own : `${own} · the scoring criteria give ${points(computed)}`;
}

/** The words of the small panel on an epic's page. */
export const epicPanel = {
  label: 'OKR Lens: OKRs this epic serves',
  title: 'OKRs this epic serves',
  none: 'No OKR names this epic or is linked with it.',
  loading: 'Looking for the OKRs that name this epic…',
  serves: (count: number) => `Serves ${plural(count, 'OKR')}`,
  columns: { title: 'OKR', role: 'Role', score: 'Score', health: 'Health', tie: 'How it is tied' },
  ties: { both: 'named and linked', named: 'named in its description', linked: 'linked in GitLab' },
  statusDue: (dueDay: string) => `A status was due ${day(dueDay)}`,
  statusOf: (statusDay: string) => `Last status ${day(statusDay)}`,
  noStatus: 'No dated status in the description',
} as const;
