import type { Clock } from './clock';
import { editionSchema } from './editions';
import { type Answer, executeOperation, isMutation, type Operation } from './graphql/execute';
import { LIMITS } from './limits';
import { meddle } from './meddling';
import { withoutSomeWidgets } from './partial';
import type { Posted } from './posted';
import type { RollUp } from './roll-up';
import { csrfTokenOf, type Session, type Sessions } from './session';
import type { Weather } from './weather';
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
  /** What groups answer when they are asked for lists of work items. */
  groupLists: 'whole' | 'null' | 'empty';
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
  meddle(api, operation, weather);
  const answer = await executeOperation(
    {
      world,
      user,
      base: new URL(request.url).origin + api.relativeRoot,
      schema: editionSchema({ old, enterprise }),
      version: weather.kind === 'older' ? OLD_VERSION : enterprise ? api.version : api.version.replace(/-ee$/, ''),
      old,
      enterprise,
      groupLists: api.groupLists,
      edit: { world, user, now: clock.stamp(), rollUp, withoutAdmin: weather.kind === 'ignoredWrite' },
      hidesItems: weather.kind === 'notFound',
    },
    operation,
  );
  return weather.kind === 'partial' ? withoutSomeWidgets(answer) : answer;
}
