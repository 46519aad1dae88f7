import { clock } from './format';

/** Why a panel has nothing (new) to show: what happened, and what to do about it. */
export const failures = {
  'signed-out': 'You are signed out of GitLab. Sign in, and this panel fills by itself.',
  forbidden: 'GitLab does not let you read the key results of this objective. Ask its owner for access.',
  'not-found': 'GitLab has no such item any more, or you may not see it.',
  'rate-limited': 'GitLab asks for a pause: too many requests from you in a short time. Wait a minute, then try again.',
  server: 'GitLab had a problem and could not answer. OKR Lens tries again by itself.',
  timeout: 'GitLab took too long to answer. OKR Lens tries again by itself.',
  offline: 'GitLab cannot be reached. Check the connection; OKR Lens tries again by itself.',
  'too-old': 'This GitLab is older than OKR Lens can read. It needs GitLab 17.2 or newer.',
  'not-understood': 'GitLab gave an answer OKR Lens does not understand. Try again; if it stays so, please report it.',
  refused: 'GitLab refused the question OKR Lens asked. Reload the page; if it stays so, please report it.',
} as const;

export type FailureKind = keyof typeof failures;

/** The same when there is an older score to go on showing. */
export const notRefreshed = (kind: FailureKind) => `Not refreshed. ${failures[kind]}`;

/** The same when GitLab named a time before which it wants no request: short, so that the time is not cut off. */
export const notRefreshedUntil = (until: Date) => `Not refreshed. GitLab asks for a pause until ${clock(until)}.`;

/** GitLab named a time before which it wants no request. */
export const waiting = (until: Date) =>
  `GitLab asks for a pause: too many requests from you in a short time. Trying again at ${clock(until)}.`;

export const failureActions = {
  signIn: 'Sign in',
  tryAgain: 'Try again',
} as const;
