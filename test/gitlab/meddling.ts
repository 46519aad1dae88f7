import type { Changes } from './changes';
import type { Clock } from './clock';
import { isMutation, type Operation } from './graphql/execute';
import type { UpdateInput } from './graphql/update-input';
import { updateItem } from './mutations';
import type { RollUp } from './roll-up';
import type { Weather } from './weather';
import { databaseId, itemById } from './work-items';
import type { World, WorldItem, WorldProgress } from './world';

/** What another member adds to a description. */
export const MEDDLING = 'Added by somebody else in the meantime.';

/** What another member scores, in percent, and how they see it then. */
export const MEDDLED_SCORE = 11;
const MEDDLED_HEALTH = 'atRisk';

/** In a weather that has somebody else at work, changes the item an operation is about just before it is executed. */
export function meddle(
  { world, clock, rollUp }: { world: World; clock: Clock; rollUp: RollUp },
  operation: Operation,
  weather: Weather,
): void {
  const before = 'before' in weather ? (weather.before ?? 'writing') : 'writing';
  if (isMutation(operation) !== (before === 'writing')) return;
  const item = itemOf(world, operation);
  const changes = item && changesIn(weather, item);
  const member = world.members.find(({ namespace, role }) => namespace === item?.namespace && role === 'planner');
  const user = world.users.find(({ username }) => username === member?.username);
  if (!changes || !user) return;
  updateItem({ world, user, now: clock.stamp(), rollUp }, item, changes);
}

/** What somebody else changes of an item; null: nothing. */
function changesIn(weather: Weather, item: WorldItem): Changes | null {
  switch (weather.kind) {
    case 'labelledMeanwhile':
      return { addLabels: ['maintenance'] };
    case 'editedMeanwhile':
      return { description: withSentence(item.description, weather.section) };
    case 'scoredMeanwhile':
      return item.iid === weather.iid ? scoredBy(item) : null;
    default:
      return null;
  }
}

/** Null: they did so before. */
function scoredBy({ health, progress }: WorldItem): Changes | null {
  const current = progress && currentFor(progress, MEDDLED_SCORE);
  if (health === MEDDLED_HEALTH && (current === null || progress?.currentValue === current)) return null;
  return { health: MEDDLED_HEALTH, ...(current === null ? {} : { progress: { currentValue: current } }) };
}

function currentFor({ startValue, endValue }: WorldProgress, percent: number): number {
  return Math.round(startValue + ((endValue - startValue) * percent) / 100);
}

function itemOf(world: World, { variables }: Operation): WorldItem | null {
  const { path, iid } = variables;
  const input = variables.input as Partial<UpdateInput> | undefined;
  const id = [input?.id, ...Object.values(variables)].find(isItemId);
  const byPath = world.items.find((item) => item.namespace === path && String(item.iid) === iid);
  return byPath ?? itemById(world, id === undefined ? null : databaseId(id));
}

/** Comments have ids as well. */
function isItemId(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('gid://gitlab/WorkItem/');
}

function withSentence(description: string, section: string | undefined): string {
  const lines = description.split('\n');
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === section);
  if (at < 0) return `${description}\n\n${MEDDLING}`;
  return [...lines.slice(0, at + 1), '', MEDDLING, ...lines.slice(at + 1)].join('\n');
}
