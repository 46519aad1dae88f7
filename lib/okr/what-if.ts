import type { Report } from './report';
import type { Rollup } from './rollup';

/** A rule changed for a moment, to see what it does. Never copied, never written. */
export type WhatIf =
  | { kind: 'missing-as-zero' }
  | { kind: 'capped' }
  | { kind: 'not-capped' }
  /** Without the member of that item id. */
  | { kind: 'without'; id: string };

/** The what-ifs that would change the score, in the order they are offered; each member's `without` is not among them. */
export function whatIfsOf(_report: Report): WhatIf[] {
  return [];
}

/** The roll-up as it would be. */
export function rollUpIf({ rollup }: Report, _change: WhatIf): Rollup {
  return rollup;
}
