import type { UpdateState } from '../lib/okr/cadence';
import { dueTone, dueWords } from '../lib/text/due';

const classes = { warning: 'chip warning', plain: 'chip', quiet: 'subtle' };

/** How an update stands. Only what is late has a colour: what is not known looks like it. */
export function DueChip({ update }: { update: UpdateState }) {
  const words = dueWords(update);
  return words === '' ? null : <span class={classes[dueTone(update)]}>{words}</span>;
}
