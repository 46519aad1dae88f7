import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { browser } from 'wxt/browser';
import type { LostNote } from '../../components/lost-note';
import { readHints } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import { lostReport } from '../../lib/text/lost';
import { copyThrough } from './copy-through';

/** What a panel says as long as it floats; null while it stands in its place. */
export function createLostNote(place: Place): ReadonlySignal<LostNote | null> {
  const { ownerDocument } = place.shadow;
  const floating = signal(place.floating);
  const copied = signal<LostNote['copied']>('no');
  place.onFloatingChanged(() => {
    floating.value = place.floating;
  });
  const onTell = () => {
    const { version } = browser.runtime.getManifest();
    const gitlab = readHints(ownerDocument).version;
    const report = lostReport({ version, gitlab, kind: place.kind, ...place.anchors() });
    copied.value = copyThrough(ownerDocument, { 'text/plain': report }) ? 'yes' : 'failed';
  };
  return computed(() => (floating.value ? { copied: copied.value, onTell } : null));
}
