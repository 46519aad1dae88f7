import type { Gateway } from '../gateway';
import { createTransport } from '../transport';
import type { Remembered, VariantMemory } from '../variants';
import { type Step, scriptedFetch } from './scripted-fetch';

export const CLOCK = new Date('2023-10-25T12:00:00Z');

/** A memory for one host that tests can look into. */
export function rememberingIn(kept: { now: Remembered | null }): VariantMemory {
  return {
    get: async () => kept.now,
    set: async (remembered) => {
      kept.now = remembered;
    },
  };
}

/** A gateway to a GitLab that plays the steps, one a request. Without other wishes: signed in, 18.7 Enterprise, met for the first time. */
export function scriptedGateway(steps: Step[], wishes: Partial<Gateway> = {}) {
  const { fetch, sent } = scriptedFetch(...steps);
  const kept: { now: Remembered | null } = { now: null };
  const gateway: Gateway = {
    transport: createTransport({
      origin: 'https://gitlab.example.com',
      relativeRoot: '',
      csrfToken: () => null,
      fetch,
    }),
    hints: { version: '18.7.0-ee', enterprise: true },
    memory: rememberingIn(kept),
    signedIn: true,
    clock: () => CLOCK,
    ...wishes,
  };
  return { gateway, sent, kept, asked: () => sent.map(({ body }) => body.operationName) };
}
