import type { CheckInput } from './check';

/** What an OKR stands at, for comparing its epics with it. */
export function standing({ score, item }: CheckInput) {
  return { score, health: item.health, state: item.state };
}
