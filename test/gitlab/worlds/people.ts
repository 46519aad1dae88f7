import { AUTOMATION_BOT } from '../roll-up';
import type { WorldUser } from '../world';

/** The demo's people: roles, nobody in particular. Their rights are given in `builder.ts`. */
export const people: readonly WorldUser[] = [
  { id: 1, username: 'infra-lead', name: 'Infrastructure lead' },
  { id: 2, username: 'kr-owner', name: 'Key result owner' },
  { id: 3, username: 'platforms-manager', name: 'Platforms manager' },
  /** A guest in every project: may edit what is assigned to them, but no progress. */
  { id: 4, username: 'kr-author', name: 'Key result author' },
  /** No member anywhere: reads only. */
  { id: 5, username: 'visitor', name: 'Visitor' },
  { id: 6, username: AUTOMATION_BOT, name: 'GitLab Automation Bot', bot: true },
];
