import { keepDraft } from './draft.js';

/** Takes what the writer has typed so far: this, and not the field's value, is what gets saved. */
export function typed(view, text) {
  view.edit.text = text;
  if (!view.isNew) keepDraft(view.data.item, text);
}
