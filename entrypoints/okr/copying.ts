import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Copying } from '../../components/kept-text';

/** Copies plain text for the parts that keep texts, and remembers which was copied last. */
export function createCopying(document: Document): {
  last: ReadonlySignal<Copying['last']>;
  onCopy: Copying['onCopy'];
} {
  const last = signal<Copying['last']>(null);
  return {
    last,
    onCopy(text) {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
        event.stopPropagation();
      };
      document.addEventListener('copy', fill, { capture: true });
      const done = document.execCommand('copy');
      document.removeEventListener('copy', fill, { capture: true });
      last.value = { text, failed: !done };
    },
  };
}
