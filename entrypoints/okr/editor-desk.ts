import type { Signal } from '@preact/signals-core';
import { newCommandLines } from '../../lib/okr/description/new-commands';
import type { Place } from '../../lib/page/place';
import type { OnDesk, Preview } from './desk';

/** What lies on the desk while the text is in GitLab's open editor, where the reader saves it. */
export type InEditor =
  /** `wasRich`: it stood in rich text mode before. */
  | { kind: 'inserted'; preview: Preview; wasRich: boolean }
  /** GitLab would run this new line as a command when it saves. */
  | { kind: 'command-refused'; preview: Preview; line: string }
  /** GitLab's field did not take the text, or does not stand; nothing in it was changed. */
  | { kind: 'editor-refused'; preview: Preview | null }
  /** GitLab asks the reader first whose text to keep. */
  | { kind: 'editor-conflict' };

/** Changes in GitLab's open editor: never past it through the API. */
export function createEditorDesk(place: Place, now: Signal<OnDesk>) {
  let wasRich = false;
  return {
    /** The Markdown in the editor; switches to plain text, the only mode that tells. Undefined when that failed. */
    async text(): Promise<string | undefined> {
      if (place.editor()?.blocked() === 'conflict') {
        now.value = { kind: 'editor-conflict' };
        return undefined;
      }
      if (place.editor()?.mode === 'rich') wasRich = (await place.editor()?.switchTo('plain')) ?? false;
      const text = place.editor()?.text();
      if (text == null) now.value = { kind: 'editor-refused', preview: null };
      return text ?? undefined;
    },
    /** Puts the previewed text in; false when the editor holds another one than was previewed. */
    async put(preview: Preview): Promise<boolean> {
      const editor = place.editor();
      if (editor?.text() !== preview.before) return false;
      const [line] = newCommandLines(preview.before, preview.after);
      if (line !== undefined) now.value = { kind: 'command-refused', preview, line };
      else if (await editor.replace(preview.after)) now.value = { kind: 'inserted', preview, wasRich };
      else now.value = { kind: 'editor-refused', preview };
      return true;
    },
    /** Takes the insertion back, as long as nothing was typed since. */
    async undo(): Promise<void> {
      const { value } = now;
      const editor = place.editor();
      if (value.kind !== 'inserted' || editor?.text() !== value.preview.after) return;
      if (await editor.replace(value.preview.before)) now.value = { kind: 'nothing' };
    },
    async backToRichText(): Promise<void> {
      wasRich = false;
      if (await place.editor()?.switchTo('rich')) now.value = { kind: 'nothing' };
    },
  };
}
