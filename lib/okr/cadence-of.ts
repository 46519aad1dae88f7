import type { Cadence } from './cadence';
import type { Item } from './item';

/** GitLab handbook, Plan stage: a label on each OKR says how often it is updated. */
const WEEKS: ReadonlyMap<string, Cadence['everyWeeks']> = new Map([
  ['updates:weekly', 1],
  ['updates:semi-monthly', 2],
  ['updates:monthly', 4],
]);

/**
 * The cadence an item is updated by: its own `updates::weekly`, `semi-monthly` or `monthly` label says how often, else
 * its objective's, else the team's rules. `:` and `::` alike, in any case; of several labels the one that asks most
 * often. Day, zone and cut-off are always the team's.
 */
export function cadenceOf(labels: readonly string[], objectiveLabels: readonly string[], cadence: Cadence): Cadence {
  const everyWeeks = weeksOf(labels) ?? weeksOf(objectiveLabels) ?? cadence.everyWeeks;
  return everyWeeks === cadence.everyWeeks ? cadence : { ...cadence, everyWeeks };
}

/**
 * How often the one is updated that is updated least often, in weeks: of items as {@link cadenceOf} has each; the team's
 * own turn where there are none.
 */
export function longestTurn(
  items: readonly Pick<Item, 'labels'>[],
  objectiveLabels: readonly string[],
  cadence: Cadence,
): Cadence['everyWeeks'] {
  const turns = items.map(({ labels }) => cadenceOf(labels, objectiveLabels, cadence).everyWeeks);
  return turns.toSorted((one, other) => other - one)[0] ?? cadence.everyWeeks;
}

function weeksOf(labels: readonly string[]): Cadence['everyWeeks'] | null {
  const found = labels.flatMap((label) => WEEKS.get(label.toLowerCase().replaceAll('::', ':').trim()) ?? []);
  return found.toSorted((one, other) => one - other)[0] ?? null;
}
