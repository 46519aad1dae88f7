import { allChecks } from './all';
import type { Check, CheckInput, Finding, FindingLevel } from './check';

const ORDER: Record<FindingLevel, number> = { loud: 0, normal: 1, quiet: 2 };

/**
 * What the checks find of this role's, loud ones first, then in the checks' order. Those that are off run where the
 * rules name them. Total on any input: each check is.
 */
export function runChecks(input: CheckInput, checks: readonly Check[] = allChecks): Finding[] {
  return checks
    .filter(({ roles }) => roles.includes(input.role))
    .filter(({ id, offByDefault }) => !offByDefault || input.rules.alsoCheck.includes(id))
    .flatMap((check) => check.find(input))
    .toSorted((one, other) => ORDER[one.level] - ORDER[other.level]);
}
