import type { Finding } from './check';

/** What dismissing a finding remembers. */
export function keyOf({ check, subject }: Pick<Finding, 'check' | 'subject'>): string {
  return `${check} ${subject}`;
}

/** Whether a name is a finding's key: those of forms are one word. */
export function isKey(name: string): boolean {
  return name.includes(' ');
}

/** The findings still to be shown, and those whose key is among `keys`; each in the order given. */
export function dismissed(
  findings: readonly Finding[],
  keys: readonly string[],
): { shown: Finding[]; dismissed: Finding[] } {
  const known = new Set(keys);
  const isDismissed = (finding: Finding) => known.has(keyOf(finding));
  return { shown: findings.filter((finding) => !isDismissed(finding)), dismissed: findings.filter(isDismissed) };
}
