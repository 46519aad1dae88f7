import type { Conflict } from '../lib/okr/description/merge';
import { writing } from '../lib/text/writing';

interface Props {
  conflicts: readonly Conflict[];
  /** False: no side can be taken by itself. */
  settled: boolean;
}

/** The parts two people changed differently, side by side. */
export function ConflictChoice({ conflicts, settled }: Props) {
  return (
    <>
      {conflicts.map((conflict, at) => (
        <div key={at} class="conflict">
          <h3 dir="auto">{titleOf(conflict)}</h3>
          <div class="sides">
            <Side label={writing.mine} text={conflict.mine} />
            <Side label={writing.theirs} text={conflict.theirs} />
          </div>
        </div>
      ))}
      {!settled && <p class="line">{writing.notSettled}</p>}
    </>
  );
}

function titleOf({ title }: Conflict): string {
  if (title === null) return writing.order;
  return title === '' ? writing.beforeHeadings : title;
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <figure aria-label={label}>
      <figcaption>{label}</figcaption>
      {text === '' ? <p class="subtle">{writing.removed}</p> : <pre dir="auto">{text}</pre>}
    </figure>
  );
}
