import type { FailureKind } from './failures';

/** How a look at one GitLab stands. */
export type DueSiteState = 'looking' | 'ready' | FailureKind;
