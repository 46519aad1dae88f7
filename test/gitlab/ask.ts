import type { StandIn } from './stand-in';

/** JSON of unknown shape that can be read along a path without a check at every step. */
export interface Answered {
  status: number;
  headers: Headers;
  errors: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  /** The value at a path such as `namespace.workItem.widgets.0.progress`; undefined where it leads nowhere. */
  at(path: string): unknown;
}

export interface AskOptions {
  /** Who asks; null: without a session. Default `infra-lead`. */
  user?: string | null;
  variables?: Record<string, unknown>;
  /** Sent instead of the session's own token; null: none. */
  csrf?: string | null;
}

export const ORIGIN = 'http://gitlab.test';

/** Sends one GraphQL request to a stand-in, with the session and token a page would send. */
export async function ask(standIn: StandIn, query: string, options: AskOptions = {}): Promise<Answered> {
  const response = await standIn.handle(
    graphqlRequest(standIn, { query, variables: options.variables ?? {} }, options),
  );
  const body = (await response.json()) as { data?: unknown; errors?: Answered['errors'] };
  return {
    status: response.status,
    headers: response.headers,
    errors: body.errors ?? [],
    at: (path) => path.split('.').reduce<unknown>(step, body.data),
  };
}

/** A POST to /api/graphql with any body. */
export function graphqlRequest(standIn: StandIn, body: unknown, { user, csrf }: AskOptions = {}): Request {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (user !== null) {
    const { session, cookie } = standIn.signIn(user);
    headers.set('cookie', cookie);
    if (csrf !== null) headers.set('x-csrf-token', csrf ?? session.csrfToken);
  }
  return new Request(`${ORIGIN}/api/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
