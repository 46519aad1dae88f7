import type { UpdateState } from '../lib/okr/cadence';
import { day } from '../lib/text/format';
import { columns, panel } from '../lib/text/panel';
import { DueChip } from './due-chip';

/** When a row was updated last, and what is to be said about that: nothing where it was, or is asked for another day. */
export function UpdatedCell({ update }: { update: UpdateState }) {
  const { state, since, isToday } = update;
  const saysNoMore = state === 'unknown' || (state === 'due' && !isToday);
  const isQuiet = state === 'updated' || state === 'not-expected' || (saysNoMore && since !== null);
  return (
    <td role="cell" class="updated" data-label={columns.updated}>
      {since ? day(since) : isQuiet && panel.noScore}
      {!isQuiet && <DueChip update={update} />}
    </td>
  );
}
