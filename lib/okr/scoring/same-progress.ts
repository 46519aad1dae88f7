import type { Progress } from '../item';

/** Whether nobody set a progress field anew between two readings of it. */
export function isSameProgress(one: Progress | null, other: Progress | null): boolean {
  const parts = ['percent', 'start', 'current', 'end', 'updatedAt'] as const;
  return parts.every((part) => one?.[part] === other?.[part]);
}
