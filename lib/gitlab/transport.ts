import ky, { HTTPError, type KyInstance, type Options, TimeoutError } from 'ky';
import { type Answer, readAnswer } from './answer';
import { GitlabError, kindOfStatus } from './errors';
import { type FileStart, fileStart, readingAtMost } from './file-start';
import { makeHeadersIterable } from './iterable-headers';
import { createPool } from './pool';
import { createSharedFlights } from './shared-flight';
import { toldWait } from './told-wait';

/** Polite to a server that serves the reader's own browsing at the same time. */
const REQUESTS_AT_A_TIME = 2;
const DEFAULT_TIMEOUT_MS = 20_000;
const RETRIES = 1;
const PAUSE_MS = 500;
/** For a 429 that names no time. */
const UNTOLD_WAIT_MS = 3_000;

/** A GraphQL document with exactly one operation, and that operation's name. */
export interface Operation {
  name: string;
  text: string;
}

export type Variables = Record<string, string | number | boolean | null | object>;

/** How to reach one GitLab. */
export interface ClientOptions {
  /** For tests; the platform's own otherwise. */
  fetch?: typeof fetch;
  /** For one attempt, its body included; waits that GitLab asks for do not count. */
  timeoutMs?: number;
  /** Called the moment GitLab asks for a pause, with its end on the reader's clock. */
  onWait?: (until: Date) => void;
  /** A pause is not waited for but told as an error at once: for what somebody asked for and watches. */
  impatient?: boolean;
}

export interface TransportOptions extends ClientOptions {
  /** `https://gitlab.example.com` */
  origin: string;
  /** `''`, or `/gitlab` where GitLab lives under a path. */
  relativeRoot: string;
  /** Asked at every attempt, since the page's token may change while it is open. */
  csrfToken: () => string | null;
}

/** The way to one GitLab. All of it rejects with a GitlabError, or with the signal's reason. */
export interface Transport {
  /** Origin and relative root: what the addresses of this GitLab's items begin with. */
  base: string;
  /** A read: retried once, and shared with identical reads in flight. */
  query(operation: Operation, variables: Variables, signal?: AbortSignal): Promise<Answer>;
  /** A write: sent once, whatever happens. */
  mutate(operation: Operation, variables: Variables, signal?: AbortSignal): Promise<Answer>;
  /** The first `most` bytes of a file that the REST API serves as it is stored; retried once. */
  file(path: RestPath, most: number, signal?: AbortSignal): Promise<FileStart>;
}

/** Below the relative root, its parts encoded. */
export type RestPath = `/api/v4/${string}`;

/**
 * A client with this project's manners: one retry, after a short pause for network failures and 502, 503, 504, and after
 * the time GitLab names for 429 (Retry-After, RateLimit-Reset), unless it is impatient.
 */
export function createClient({
  fetch = globalThis.fetch,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  onWait,
  impatient = false,
}: ClientOptions): KyInstance {
  makeHeadersIterable();
  return ky.create({
    timeout: timeoutMs,
    fetch: async (request) => {
      const response = await fetch(request);
      // ky's clock stops at the headers: with the body read here, a body that never ends times out too.
      await response.clone().arrayBuffer();
      return response;
    },
    retry: {
      limit: RETRIES,
      methods: ['get', 'post'],
      statusCodes: [502, 503, 504],
      afterStatusCodes: [],
      delay: () => PAUSE_MS,
    },
    hooks: {
      afterResponse: [
        (_request, options, response, { retryCount }) => {
          if (response.status !== 429 || retryCount >= (options.retry.limit ?? RETRIES)) return;
          const wait = toldWait(response.headers) ?? UNTOLD_WAIT_MS;
          onWait?.(new Date(Date.now() + wait));
          return impatient ? undefined : ky.retry({ delay: wait });
        },
      ],
    },
  });
}

/**
 * Opens the way to one GitLab, with the page's own session.
 * @throws TypeError when `relativeRoot` would lead away from `origin`: the CSRF token belongs to the origin alone
 */
export function createTransport({ origin, relativeRoot, csrfToken, ...clientOptions }: TransportOptions): Transport {
  const base = `${origin}${relativeRoot}`;
  const url = new URL(`${base}/api/graphql`);
  if (url.origin !== new URL(origin).origin) throw new TypeError('The API must be on the page’s own origin');
  // A redirect could carry the token to another origin.
  const manners: Options = { credentials: 'same-origin', redirect: 'manual' };
  const client = createClient(clientOptions).extend({
    ...manners,
    hooks: {
      beforeRequest: [
        (request) => {
          const token = csrfToken();
          if (token) request.headers.set('X-CSRF-Token', token);
        },
      ],
    },
  });
  const inPool = createPool(REQUESTS_AT_A_TIME);
  const shared = createSharedFlights<Answer>();

  const send = (operation: Operation, variables: Variables, options: Options): Promise<Answer> => {
    const json = { query: operation.text, operationName: operation.name, variables };
    return client
      .post(url, { ...options, json })
      .then(readAnswer)
      .catch(rethrow);
  };

  const readStart = (path: RestPath, most: number, signal: AbortSignal | undefined): Promise<FileStart> => {
    const fetch = readingAtMost(most, clientOptions.fetch ?? globalThis.fetch);
    return createClient({ ...clientOptions, fetch })
      .get(`${base}${path}`, { ...manners, signal: signal ?? null })
      .then((response) => fileStart(response, most))
      .catch(rethrow);
  };

  return {
    base,
    query: (operation, variables, signal) =>
      shared(
        JSON.stringify([operation.name, variables]),
        (flight) => inPool(() => send(operation, variables, { signal: flight }), flight),
        signal,
      ),
    mutate: (operation, variables, signal) =>
      inPool(() => send(operation, variables, { retry: { limit: 0 }, signal: signal ?? null }), signal),
    file: (path, most, signal) => inPool(() => readStart(path, most, signal), signal),
  };
}

/** Turns what the client throws into a GitlabError; aborts and errors of our own pass as they are. */
export function rethrow(error: unknown): never {
  if (error instanceof HTTPError) {
    const wait = toldWait(error.response.headers);
    throw new GitlabError(kindOfStatus(error.response.status), wait === null ? null : new Date(Date.now() + wait));
  }
  if (error instanceof TimeoutError) throw new GitlabError('timeout');
  // What fetch rejects with when there is no answer at all.
  if (error instanceof TypeError) throw new GitlabError('offline');
  throw error;
}
