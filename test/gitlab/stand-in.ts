import { type Api, answerGraphql } from './api';
import { type Clock, createClock } from './clock';
import { isMutation } from './graphql/execute';
import { answerOwnRoute } from './own-routes';
import { type FrontEnd, NEWEST } from './pages/front-end';
import { renderPage } from './pages/render';
import { readPosted } from './posted';
import { removeNativeTypes } from './remove-native-types';
import { createRollUp } from './roll-up';
import { createSessions, type Session } from './session';
import { answerSignIn, DEFAULT_USER } from './sign-in';
import { lostAnswer, stormAnswer } from './storms';
import { takeEnterpriseAway } from './take-enterprise-away';
import { createWeather, type WeatherSwitch } from './weather';
import type { World } from './world';
import { demoWorld } from './worlds/demo-world';

export interface StandInOptions {
  /** Default: the demo world, with every place of `worlds/places.ts`. */
  world?: World;
  /** Where the clock stands; default the last Wednesday of FY24-Q3. */
  now?: string | Date;
  /** As GitLab tells it. Below 18 the schema is that of 17.2. */
  version?: string;
  /** The Community Edition has no epics, no health and no progress: they are taken from the world. */
  edition?: 'enterprise' | 'community';
  /**
   * GitLab without the types Objective and Key Result. They become types of the teams' own, which have neither progress
   * nor each other as children. `removed-and-linked`: their teams linked again what stood below each other.
   */
  nativeTypes?: 'removed' | 'removed-and-linked';
  /**
   * Groups list no work items, as GitLab 17 and Community Editions answer while a flag is off: null, or an empty list.
   * Items of a group's own are not read then either.
   */
  groupLists?: 'null' | 'empty';
  /** How its pages are made, whatever its version; default the newest. */
  frontEnd?: FrontEnd;
  /** A path such as `/gitlab` that GitLab is installed under. */
  relativeRoot?: string;
  /** How long the native roll-up waits, in real milliseconds. */
  rollUpDelay?: number;
}

/** One request as it came in; `at` is the stand-in's time, a UTC instant. */
export interface LoggedRequest {
  method: string;
  /** With the query string. */
  path: string;
  /** Of the first GraphQL operation; null for any other request. */
  operationName: string | null;
  at: string;
}

export interface StandIn {
  /** Answers any request, as fetch would. Rejects only when the request's signal aborts. */
  handle(request: Request): Promise<Response>;
  world: World;
  clock: Clock;
  weather: WeatherSwitch;
  /** Oldest first. */
  requests: LoggedRequest[];
  /** Starts a session without the form. `cookie` is a complete `Set-Cookie` value. Throws for an unknown user. */
  signIn(username?: string): { session: Session; cookie: string };
  /** Runs the background jobs that wait. */
  settle(): void;
  /** Back to the first state; sessions live on. */
  reset(): void;
}

/** Creates a GitLab in memory: sessions, the GraphQL API and pages, over a world that tests may bend freely. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const { version = '19.5.0-ee', edition = 'enterprise', relativeRoot = '', rollUpDelay = 1000 } = options;
  const { frontEnd = NEWEST } = options;
  const world = options.world ?? demoWorld();
  if (edition === 'community') takeEnterpriseAway(world);
  if (options.nativeTypes) removeNativeTypes(world, { link: options.nativeTypes === 'removed-and-linked' });
  const initial = structuredClone(world);
  const clock = createClock(options.now);
  const weather = createWeather();
  const sessions = createSessions(world);
  const rollUp = createRollUp(world, clock.stamp, rollUpDelay);
  const requests: LoggedRequest[] = [];
  const enterprise = edition === 'enterprise';
  const toldVersion = enterprise ? version : version.replace(/-ee$/, '');
  const { groupLists = 'whole' } = options;
  const api: Api = { world, clock, sessions, rollUp, version: toldVersion, enterprise, relativeRoot, groupLists };

  async function answer(request: Request, path: string, logged: LoggedRequest): Promise<Response> {
    if (path === '/api/graphql') {
      const posted = await readPosted(request);
      logged.operationName = posted.operations[0]?.operationName ?? null;
      const writes = posted.operations.some(isMutation);
      const met = weather.next(writes);
      const storm = await stormAnswer(met, request);
      if (storm) return storm;
      const answered = await answerGraphql(api, request, posted, met);
      return (writes && (await lostAnswer(met, request))) || answered;
    }
    const session = sessions.of(request);
    if (path === '/api/v4/metadata') return answerMetadata(session, toldVersion, enterprise);
    const own = await answerSignIn(api, request, path);
    if (own) return own;
    const ownRoute = await answerOwnRoute({ ...api, weather }, request, path);
    if (ownRoute) return ownRoute;
    const context = { world, now: clock.now(), session, version: toldVersion, enterprise, relativeRoot, frontEnd };
    return renderPage(context, request);
  }

  return {
    world,
    clock,
    weather,
    requests,
    async handle(request) {
      const { pathname, search } = new URL(request.url);
      const logged = { method: request.method, path: pathname + search, operationName: null, at: clock.stamp() };
      requests.push(logged);
      const path = pathname.startsWith(`${relativeRoot}/`) ? pathname.slice(relativeRoot.length) : null;
      const response = path === null ? new Response('Not found', { status: 404 }) : await answer(request, path, logged);
      response.headers.set('date', clock.now().toUTCString());
      response.headers.set('x-request-id', crypto.randomUUID());
      return response;
    },
    signIn(username = DEFAULT_USER) {
      const started = sessions.signIn(username);
      if (!started) throw new Error(`No such user: ${username}`);
      return started;
    },
    settle: rollUp.settle,
    reset() {
      Object.assign(world, structuredClone(initial));
      clock.reset();
      weather.set({ kind: 'clear' });
      rollUp.reset();
      requests.length = 0;
    },
  };
}

function answerMetadata(session: Session | null, version: string, enterprise: boolean): Response {
  if (!session) return Response.json({ message: '401 Unauthorized' }, { status: 401 });
  return Response.json({ version, revision: '0000000', enterprise });
}
