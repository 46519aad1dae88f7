import { getOperationAST, parse } from 'graphql';
import type { Clock } from './clock';
import { editionSchema } from './editions';
import { type Answer, executeOperation, type Operation } from './graphql/execute';
import type { UpdateInput } from './graphql/update-input';
import { LIMITS } from './limits';
import { updateItem } from './mutations';
import { withoutSomeWidgets } from './partial';
import type { Posted } from './posted';
import type { RollUp } from './roll-up';
import { csrfTokenOf, type Session, type Sessions } from './session';
import type { Weather } from './weather';
import { databaseId, itemById } from './work-items';
import type { World } from './world';

/** What the API answers from. */
export interface Api {
  world: World;
  clock: Clock;
  sessions: Sessions;
  rollUp: RollUp;
  version: string;
  enterprise: boolean;
  relativeRoot: string;
}

/** The version told while the weather is `older`. */
const OLD_VERSION = '17.2.0-ee';

/** Answers POST and GET /api/graphql in a weather that lets requests through, with GitLab's checks in GitLab's order. */
export async function answerGraphql(api: Api, request: Request, posted: Posted, weather: Weather): Promise<Response> {
  const session = weather.kind === 'signedOut' ? null : api.sessions.of(request);
  const { operations } = posted;
  const characters = operations.reduce((sum, { query }) => sum + query.length, 0);
  if (characters > LIMITS.characters) return refusal(422, 'Query too large');
  const mutates = operations.some(isMutation);
  if (mutates && request.method === 'GET') return refusal(422, 'Mutations are forbidden in GET requests');
  if (mutates && session && request.headers.get('x-csrf-token') !== csrfTokenOf(session)) {
    return refusal(422, "Can't verify CSRF token authenticity.");
  }
  const answers: Answer[] = [];
  for (const operation of operations) answers.push(await answerOperation(api, request, session, operation, weather));
  return Response.json(posted.batched ? answers : answers[0]);
}

/** GitLab's answer to a request it does not take up. */
export function refusal(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}

async function answerOperation(
  api: Api,
  request: Request,
  session: Session | null,
  operation: Operation,
  weather: Weather,
): Promise<Answer> {
  const { world, clock, rollUp } = api;
  const user = session?.user ?? null;
  const old = weather.kind === 'older' || Number.parseInt(api.version, 10) < 18;
  const enterprise = api.enterprise && weather.kind !== 'community';
  if (weather.kind === 'editedMeanwhile' && isMutation(operation)) editMeanwhile(api, operation);
  const answer = await executeOperation(
    {
      world,
      user,
      base: new URL(request.url).origin + api.relativeRoot,
      schema: editionSchema({ old, enterprise }),
      version: weather.kind === 'older' ? OLD_VERSION : enterprise ? api.version : api.version.replace(/-ee$/, ''),
      enterprise,
      edit: { world, user, now: clock.stamp(), rollUp },
      hidesItems: weather.kind === 'notFound',
    },
    operation,
  );
  return weather.kind === 'partial' ? withoutSomeWidgets(answer) : answer;
}

function isMutation({ query, operationName }: Operation): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'mutation';
  } catch {
    return false;
  }
}

/** Another member adds a sentence to the description that is about to be written. */
function editMeanwhile({ world, clock, rollUp }: Api, { variables }: Operation): void {
  const input = variables.input as Partial<UpdateInput> | undefined;
  const id = input?.id ?? Object.values(variables).find((value) => typeof value === 'string' && databaseId(value));
  const item = itemById(world, typeof id === 'string' ? databaseId(id) : null);
  const other = world.members.find((member) => member.namespace === item?.namespace && member.role === 'planner');
  const user = world.users.find((known) => known.username === other?.username);
  if (!item || !user) return;
  const description = `${item.description}\n\nAdded by somebody else in the meantime.`;
  updateItem({ world, user, now: clock.stamp(), rollUp }, item, { description });
}
