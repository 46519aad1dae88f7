import type { Copying } from '../../components/kept-text';
import { WriteResult } from '../../components/write-result';
import { resolve } from '../../lib/okr/description/resolve';
import type { Desk } from './desk';
import type { OnDesk } from './on-desk';

interface Props {
  desk: Desk;
  now: Extract<OnDesk, { kind: 'result' }>;
  copying: Copying;
}

/** What came of writing to GitLab, and the ways on. */
export function OutcomeView({ desk, now, copying }: Props) {
  const { preview, outcome, busy } = now;
  const settled = (side: 'mine' | 'theirs') =>
    outcome.kind === 'conflict'
      ? resolve(preview.before, preview.after, outcome.theirs, outcome.conflicts, side)
      : null;
  const favours = { mine: settled('mine') !== null, theirs: settled('theirs') !== null };
  return (
    <WriteResult
      outcome={outcome}
      text={preview.after}
      busy={busy}
      copying={copying}
      favours={favours}
      onUndo={desk.undo}
      onWriteMerged={() => outcome.kind === 'changed' && desk.revise(outcome.theirs, outcome.merged, 'write')}
      onFavour={(side) => {
        const text = settled(side);
        if (outcome.kind === 'conflict' && text !== null) desk.revise(outcome.theirs, text, 'preview');
      }}
      onClose={desk.clear}
    />
  );
}
