import type { FindingLevel } from '../lib/okr/checks/check';
import { levels } from '../lib/text/desk';

/** How much a finding matters: by shape first, by colour besides, in words for who sees neither. */
export function LevelMark({ level }: { level: FindingLevel }) {
  return (
    <span class={`level ${level}`} title={levels[level]}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {level === 'loud' && (
          <>
            <path d="M8 1.5l7 12.5H1z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
            <path class="inside" d="M8 6v4M8 11.5v1" stroke-width="1.5" stroke-linecap="round" />
          </>
        )}
        {level === 'normal' && <circle cx="8" cy="8" r="4.5" fill="currentColor" />}
        {level === 'quiet' && <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" stroke-width="1.5" />}
      </svg>
      <span class="unseen">{levels[level]}: </span>
    </span>
  );
}
