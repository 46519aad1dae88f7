import type { PanelParts } from './panel-parts';
import type { PanelTools } from './panel-tools';

/** A form is open in a panel, or a change lies there that is not made yet, or the text of one that failed. */
export function isAtWork({ desk, closing, form }: PanelParts, { checkIn, score }: PanelTools): boolean {
  return (
    checkIn.value?.asked.value != null ||
    desk.now.value.kind !== 'nothing' ||
    desk.kept.value.length > 0 ||
    score.now.value.kind !== 'nothing' ||
    closing.stage.value !== 'away' ||
    form.value.kind !== 'none'
  );
}
