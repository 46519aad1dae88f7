/** Runs in the page in a world of its own, as a content script does: stands on every OKR and on new ones. */
import type { EditorMode } from '../../lib/page/editor';
import { facts } from '../../lib/page/facts';
import { readHints } from '../../lib/page/hints';
import type { Place } from '../../lib/page/place';
import type { RootKind } from '../../lib/page/roots';
import { watchPage } from '../../lib/page/watch';

const places: Place[] = [];
/** For each review of a place, whether its item was being edited. */
const reviews: { kind: RootKind; editing: boolean }[] = [];

function editorOf(kind: RootKind) {
  return places.findLast((place) => place.kind === kind && !place.signal.aborted)?.editor() ?? null;
}

/** What a test may ask; arguments and answers are plain data. */
const lens = {
  editor: (kind: RootKind) => {
    const editor = editorOf(kind);
    return editor && { mode: editor.mode, text: editor.text(), blocked: editor.blocked() };
  },
  replace: (kind: RootKind, text: string) => editorOf(kind)?.replace(text),
  switchTo: (kind: RootKind, mode: EditorMode) => editorOf(kind)?.switchTo(mode),
  places: () =>
    places.map((place) => ({
      kind: place.kind,
      gone: place.signal.aborted,
      type: place.draftType(),
      title: place.draftTitle(),
    })),
  /** The reviews since it was last asked. */
  reviews: () => reviews.splice(0),
  /** How many ms a replacement keeps the page. */
  async timeOf(kind: RootKind, text: string) {
    const begin = performance.now();
    await editorOf(kind)?.replace(text);
    return performance.now() - begin;
  },
};

export type Lens = typeof lens;

Object.assign(globalThis, { lens });

watchPage({
  document,
  hints: readHints(document),
  life: new AbortController(),
  isAlive: () => true,
  slots: [
    {
      id: 'editor',
      kinds: ['page', 'panel', 'new'],
      css: '',
      wanted(root) {
        const { typeName } = facts(root);
        if (typeName === null) return 'unknown';
        return ['Objective', 'Key Result'].includes(typeName) ? 'yes' : 'no';
      },
      // Of a new item another type makes another one.
      drawnAs: (root) => (root.kind === 'new' ? facts(root).typeName : null),
      mount(place) {
        places.push(place);
        place.onReviewed(() => reviews.push({ kind: place.kind, editing: place.editor() !== null }));
        return () => {};
      },
    },
  ],
});
