import type { Work } from '../../lib/page/place';
import type { PanelParts } from './panel-parts';
import type { PanelTools } from './panel-tools';

/**
 * What of somebody's work is in a panel: a form, a change that is not made yet, the text of one that failed. What is typed
 * into a check-in is stored.
 */
export function workIn({ desk, closing, form }: PanelParts, { checkIn, score }: PanelTools): Work {
  const isOnlyHere =
    desk.now.value.kind !== 'nothing' ||
    desk.kept.value.length > 0 ||
    score.now.value.kind !== 'nothing' ||
    closing.stage.value !== 'away' ||
    form.value.kind !== 'none';
  if (isOnlyHere) return 'only-here';
  return checkIn.value?.asked.value == null ? 'none' : 'kept';
}
