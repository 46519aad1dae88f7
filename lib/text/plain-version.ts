/** The version in what a GitLab calls its version, whatever else stands there: `18.7.0-ee`. Null: there is none. */
export function plainVersion(told: string | null): string | null {
  return /^\d+\.\d+(?:\.\d+)?(?:-(?:ee|ce|pre|rc\d+))*/.exec(told ?? '')?.[0] ?? null;
}
