import type { Changes } from './changes';
import type { Clock } from './clock';
import { isMutation, type Operation } from './graphql/execute';
import type { UpdateInput } from './graphql/update-input';
import { updateItem } from './mutations';
import type { RollUp } from './roll-up';
import type { Weather } from './weather';
import { databaseId, itemById } from './work-items';
import type { World, WorldItem } from './world';

/** What another member adds to a description. */
export const MEDDLING = 'Added by somebody else in the meantime.';

/** In a weather that has somebody else at work, changes the item an operation is about just before it is executed. */
export function meddle(
  { world, clock, rollUp }: { world: World; clock: Clock; rollUp: RollUp },
  operation: Operation,
  weather: Weather,
): void {
  if (weather.kind !== 'editedMeanwhile' && weather.kind !== 'labelledMeanwhile') return;
  const before = weather.kind === 'editedMeanwhile' ? (weather.before ?? 'writing') : 'writing';
  if (isMutation(operation) !== (before === 'writing')) return;
  const item = itemOf(world, operation);
  const member = world.members.find(({ namespace, role }) => namespace === item?.namespace && role === 'planner');
  const user = world.users.find(({ username }) => username === member?.username);
  if (!item || !user) return;
  const changes: Changes =
    weather.kind === 'labelledMeanwhile'
      ? { addLabels: ['maintenance'] }
      : { description: withSentence(item.description, weather.section) };
  updateItem({ world, user, now: clock.stamp(), rollUp }, item, changes);
}

function itemOf(world: World, { variables }: Operation): WorldItem | null {
  const { path, iid } = variables;
  const input = variables.input as Partial<UpdateInput> | undefined;
  const id = input?.id ?? Object.values(variables).find((value) => typeof value === 'string' && databaseId(value));
  const byPath = world.items.find((item) => item.namespace === path && String(item.iid) === iid);
  return byPath ?? itemById(world, typeof id === 'string' ? databaseId(id) : null);
}

function withSentence(description: string, section: string | undefined): string {
  const lines = description.split('\n');
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === section);
  if (at < 0) return `${description}\n\n${MEDDLING}`;
  return [...lines.slice(0, at + 1), '', MEDDLING, ...lines.slice(at + 1)].join('\n');
}
