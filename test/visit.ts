import { vi } from 'vitest';
import { readObjective } from '../lib/gitlab/read-objective';
import { createTransport } from '../lib/gitlab/transport';
import type { Remembered } from '../lib/gitlab/variants';
import { createStandIn, type StandInOptions } from './gitlab/stand-in';
import type { Place } from './gitlab/worlds/places';

export const ORIGIN = 'http://gitlab.test';

/** The room's reader, signed in to a stand-in over nothing but a fetch. */
export function visit(options: StandInOptions & { username?: string; hints?: boolean; timeoutMs?: number } = {}) {
  const { username = 'infra-lead', hints = true, timeoutMs = 20_000, ...standInOptions } = options;
  const standIn = createStandIn(standInOptions);
  const { session, cookie } = standIn.signIn(username);
  const browser: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', cookie);
    return standIn.handle(request);
  };
  const onWait = vi.fn();
  let kept: Remembered | null = null;
  const gateway = {
    transport: createTransport({
      origin: ORIGIN,
      relativeRoot: options.relativeRoot ?? '',
      csrfToken: () => session.csrfToken,
      fetch: browser,
      timeoutMs,
      onWait,
    }),
    hints: {
      version: hints ? (options.version ?? '19.5.0-ee') : null,
      enterprise: hints ? options.edition !== 'community' : null,
    },
    memory: {
      get: async () => kept,
      set: async (remembered: Remembered) => {
        kept = remembered;
      },
    },
    signedIn: true,
    clock: () => new Date(),
  };
  return {
    standIn,
    browser,
    gateway,
    onWait,
    read: ({ path, iid }: Place, signal?: AbortSignal) =>
      readObjective(gateway, { namespacePath: path, iid: String(iid) }, { signal }),
    asked: () => standIn.requests.map(({ operationName }) => operationName),
  };
}
