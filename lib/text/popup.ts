import type { AlmostOkr } from '../okr/almost-okr';
import type { Role } from '../okr/recognise';
import type { RecognisedBy } from '../okr/recognised-by';
import { almostWords } from './almost-okr';
import { type FailureKind, failures } from './failures';
import { percent } from './format';

/** The words of the small window behind the toolbar button. */
export const popup = {
  title: 'OKR Lens',
  show: (site: string) => `Enable on ${site}`,
  ask: (site: string) => `OKR Lens does not run on ${site} yet. Is this your team’s GitLab?`,
  refused: (site: string) => `${site} was not allowed. OKR Lens runs there once you and your browser allow it.`,
  active: (site: string) => `OKR Lens is active on ${site}. Open an objective to see its score.`,
  elsewhere: 'OKR Lens works on GitLab’s pages. Open your GitLab, then come back here to allow it.',
  sites: 'GitLab sites and rules',
} as const;

const roles: Record<Role, string> = { objective: 'Objective', 'key-result': 'Key result' };

/** What one item on the page is, and what the reader said of it. */
export interface ItemSaid {
  /** What the page tells, whatever the reader said. */
  told: RecognisedBy | null;
  /** Why it is none, though its labels look like one's; null: nothing does. */
  almost: AlmostOkr | null;
  choice: Role | 'hidden' | null;
  /** Nothing is shown in its whole project or group. */
  isProjectHidden: boolean;
  /** A panel stands beside it though it is no OKR, as it may beside an epic. */
  hasPanel: boolean;
  /** It stands on GitLab's older page for issues and incidents. */
  isLegacy: boolean;
}

/** What a panel on the page says. */
export interface PanelSaid {
  /** In percent, as shown; null: there is none, or not yet. */
  score: number | null;
  /** Null: nothing is known yet, or nobody wants to know. */
  toFix: number | null;
  problem: FailureKind | null;
}

/** The same in one line. */
export function panelSaid({ score, toFix, problem }: PanelSaid): string {
  if (problem && score === null) return failures[problem];
  if (score === null && toFix === null) return 'Reading the score …';
  const shown = score === null ? 'No score yet' : percent(score);
  return toFix === null ? shown : `${shown} · ${toFix === 0 ? 'nothing to fix' : `to fix: ${toFix}`}`;
}

/** What an item is taken for, and why. */
export function takenFor(
  { told, almost, choice, isProjectHidden, hasPanel, isLegacy }: ItemSaid,
  path: string,
): string {
  if (isProjectHidden) return `Hidden: you want OKR Lens nowhere in ${path}.`;
  if (choice === 'hidden') return 'Hidden: you want no OKR Lens on this item.';
  if (choice) return `${roles[choice]}, because you said so.`;
  if (told) return `${roles[told.role]}, by its ${by(told)}.`;
  if (isLegacy && !almost) return LEGACY;
  if (almost) return `Not recognised as an OKR: ${almostWords(almost)}`;
  return hasPanel ? 'Not an OKR itself.' : 'Not recognised as an OKR, so nothing is shown beside it.';
}

const LEGACY =
  'This is GitLab’s older page for issues and incidents. It shows no type, so OKR Lens knows an OKR there by its label alone, and found none.';

function by({ role, by, name }: RecognisedBy): string {
  if (by === 'title') return `title beside the label ${name}`;
  if (by === 'label') return `label ${name}`;
  return name.toLowerCase() === roles[role].toLowerCase() ? 'type' : `type ${name}`;
}

type Holder = 'project' | 'group' | 'unknown';

/** What the reader can say of an item. */
export const itemActions = {
  treatAs: { objective: 'Treat as objective', 'key-result': 'Treat as key result' },
  automatic: 'Back to automatic',
  hide: 'Hide on this item',
  show: 'Show on this item again',
  hideAll: (kind: Holder, path: string) => `Hide on ${kind === 'unknown' ? path : `this ${kind}`}`,
  showAll: (kind: Holder, path: string) => `Show on ${kind === 'unknown' ? path : `this ${kind}`} again`,
} as const;
