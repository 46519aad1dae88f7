import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { CopyText } from '../../lib/text/copy';

type Copied = 'no' | 'yes' | 'failed';

/** How long the panel says that it copied. */
const SAID_MS = 2000;

/**
 * Copying as rich text and Markdown at once. Through the copy event: it needs no permission and, other than
 * `navigator.clipboard`, works on a GitLab served over plain http.
 */
export function createCopyState(shadow: ShadowRoot): { state: ReadonlySignal<Copied>; copy: (text: CopyText) => void } {
  const state = signal<Copied>('no');
  return {
    state,
    copy({ html, markdown }) {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', html);
        event.clipboardData?.setData('text/plain', markdown);
        event.preventDefault();
        event.stopPropagation();
      };
      const view = shadow.ownerDocument;
      view.addEventListener('copy', fill, { capture: true });
      const done = view.execCommand('copy');
      view.removeEventListener('copy', fill, { capture: true });
      state.value = done ? 'yes' : 'failed';
      setTimeout(() => {
        state.value = 'no';
      }, SAID_MS);
    },
  };
}
