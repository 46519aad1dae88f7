import type { Signal } from '@preact/signals-core';
import { newCommandLines } from '../../lib/okr/description/new-commands';
import type { Place } from '../../lib/page/place';
import type { OnDesk, Preview } from './on-desk';

/** Changes in GitLab's open editor: never past it through the API. */
export interface EditorDesk {
  /** The Markdown in the editor; switches to plain text, the only mode that tells. Null, and said, when that failed. */
  text: (at: string) => Promise<{ before: string; wasRich: boolean } | null>;
  /** Puts the previewed text in; false when the editor holds another one than was previewed. */
  put: (preview: Preview, wasRich: boolean) => Promise<boolean>;
  /** Takes the insertion back, as long as nothing was typed since. */
  undo: () => Promise<void>;
  backToRichText: () => Promise<void>;
}

export function createEditorDesk(place: Place, now: Signal<OnDesk>): EditorDesk {
  return {
    async text(at) {
      if (place.editor()?.blocked()) {
        now.value = { kind: 'editor-asks', at };
        return null;
      }
      const wasRich = place.editor()?.mode === 'rich' && ((await place.editor()?.switchTo('plain')) ?? false);
      const before = place.editor()?.text();
      if (before == null) now.value = { kind: 'editor-refused', at, preview: null };
      return before == null ? null : { before, wasRich };
    },
    async put(preview, wasRich) {
      const { at } = preview.proposal;
      const editor = place.editor();
      if (editor?.text() !== preview.before) return false;
      const [line] = newCommandLines(preview.before, preview.after);
      if (line !== undefined) now.value = { kind: 'command-refused', at, preview, line };
      else if (await editor.replace(preview.after)) {
        preview.proposal.onMade?.();
        now.value = { kind: 'inserted', at, preview, wasRich };
      } else {
        // Whatever GitLab made of it: what stood there is put back.
        await editor.replace(preview.before);
        now.value = { kind: 'editor-refused', at, preview };
      }
      return true;
    },
    async undo() {
      const { value } = now;
      const editor = place.editor();
      if (value.kind !== 'inserted') return;
      const isOurs = editor?.text() === value.preview.after;
      const undone = isOurs && (await editor.replace(value.preview.before));
      now.value = undone ? { kind: 'nothing' } : { kind: 'typed-since', at: value.at };
    },
    async backToRichText() {
      if (await place.editor()?.switchTo('rich')) now.value = { kind: 'nothing' };
    },
  };
}
