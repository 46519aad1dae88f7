import type { DueEntry } from '../../lib/okr/due/due-entry';
import type { KeptLook } from './kept-looks';

const DAY_MS = 24 * 3_600_000;

/** What is known of today on all GitLabs: an older answer, or half of one, tells nobody that something is due. */
export function entriesToday(looks: readonly KeptLook[], now: number): DueEntry[] {
  return looks.flatMap(({ look }) =>
    look?.lookedAt != null && Math.abs(now - look.lookedAt) < DAY_MS ? look.entries : [],
  );
}
