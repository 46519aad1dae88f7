import type { Signal } from '@preact/signals-core';
import { newCommandLines } from '../../lib/okr/description/new-commands';
import type { Place } from '../../lib/page/place';
import type { OnDesk, Preview } from './on-desk';

/** Changes in GitLab's open editor: never past it through the API. */
export interface EditorDesk {
  /** The Markdown in the editor; switches to plain text, the only mode that tells. Undefined when that failed. */
  text: (at: string) => Promise<string | undefined>;
  /** Puts the previewed text in; false when the editor holds another one than was previewed. */
  put: (preview: Preview) => Promise<boolean>;
  /** Takes the insertion back, as long as nothing was typed since. */
  undo: () => Promise<void>;
  backToRichText: () => Promise<void>;
}

export function createEditorDesk(place: Place, now: Signal<OnDesk>): EditorDesk {
  let wasRich = false;
  return {
    async text(at) {
      if (place.editor()?.blocked()) {
        now.value = { kind: 'editor-asks', at };
        return undefined;
      }
      if (place.editor()?.mode === 'rich') wasRich = (await place.editor()?.switchTo('plain')) ?? false;
      const text = place.editor()?.text();
      if (text == null) now.value = { kind: 'editor-refused', at, preview: null };
      return text ?? undefined;
    },
    async put(preview) {
      const { at } = preview.proposal;
      const editor = place.editor();
      if (editor?.text() !== preview.before) return false;
      const [line] = newCommandLines(preview.before, preview.after);
      if (line !== undefined) now.value = { kind: 'command-refused', at, preview, line };
      else if (await editor.replace(preview.after)) now.value = { kind: 'inserted', at, preview, wasRich };
      else now.value = { kind: 'editor-refused', at, preview };
      return true;
    },
    async undo() {
      const { value } = now;
      const editor = place.editor();
      if (value.kind !== 'inserted' || editor?.text() !== value.preview.after) return;
      if (await editor.replace(value.preview.before)) now.value = { kind: 'nothing' };
    },
    async backToRichText() {
      wasRich = false;
      if (await place.editor()?.switchTo('rich')) now.value = { kind: 'nothing' };
    },
  };
}
