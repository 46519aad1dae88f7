import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Copying } from '../../components/kept-text';
import { copyThrough } from './copy-through';

/** Copies plain text for the parts that keep texts, and remembers which was copied last. */
export function createCopying(document: Document): {
  last: ReadonlySignal<Copying['last']>;
  onCopy: Copying['onCopy'];
} {
  const last = signal<Copying['last']>(null);
  return {
    last,
    onCopy(text) {
      last.value = { text, failed: !copyThrough(document, { 'text/plain': text }) };
    },
  };
}
