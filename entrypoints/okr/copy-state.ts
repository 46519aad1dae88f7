import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { CopyText } from '../../lib/text/copy';
import { copyThrough } from './copy-through';

type Copied = 'no' | 'yes' | 'failed';

/** How long the panel says that it copied. */
const SAID_MS = 2000;

/** Copying as rich text and Markdown at once. */
export function createCopyState(shadow: ShadowRoot): { state: ReadonlySignal<Copied>; copy: (text: CopyText) => void } {
  const state = signal<Copied>('no');
  return {
    state,
    copy({ html, markdown }) {
      const done = copyThrough(shadow.ownerDocument, { 'text/html': html, 'text/plain': markdown });
      state.value = done ? 'yes' : 'failed';
      setTimeout(() => {
        state.value = 'no';
      }, SAID_MS);
    },
  };
}
