import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import { createDeskWork } from './desk-work';
import { createEditorDesk, type EditorDesk } from './editor-desk';
import { type OnDesk, type Proposal, textsOn } from './on-desk';
import type { DeskItem } from './send-preview';
import type { Site } from './site';

/** Where the changes of one description are previewed and made, one at a time. */
export interface Desk {
  now: ReadonlySignal<OnDesk>;
  /** Texts of earlier changes that did not come about, until they are put away. */
  kept: ReadonlySignal<readonly { about: string; text: string }[]>;
  propose: (proposal: Proposal) => Promise<void>;
  /** After somebody else's change: previews, or writes, what is to stand in the place of their text. */
  revise: (before: string, after: string, how: 'preview' | 'write') => Promise<void>;
  /** Makes the previewed change: in GitLab's editor where that is open, through the API otherwise. */
  write: () => Promise<void>;
  /** Takes back what was just written, through the same checks. */
  undo: () => Promise<void>;
  clear: () => void;
  dropKept: () => void;
  editor: EditorDesk;
}

/**
 * @param item the item as it was read last; null before that, and on the page of a new one
 * @param onWritten called when GitLab may hold another text than before
 */
export function createDesk(place: Place, site: Site, item: () => DeskItem | null, onWritten: () => void): Desk {
  const now = signal<OnDesk>({ kind: 'nothing' });
  const kept = signal<readonly { about: string; text: string }[]>([]);
  const editor = createEditorDesk(place, now);
  let busy = false;

  const keep = (but?: Proposal) => {
    // Tried again, a change is on the desk as before.
    if (now.value.kind === 'failed' && now.value.preview.proposal === but) return;
    const lost = textsOn(now.value).filter(({ text }) => !kept.value.some((one) => one.text === text));
    if (lost.length > 0) kept.value = [...kept.value, ...lost];
  };
  const { preview, write, revise } = createDeskWork({ place, site, item, onWritten, now, editor, keep });

  /** One thing at a time: what is under way is never overtaken by another click. */
  const alone = async (work: () => Promise<unknown>) => {
    if (busy) return;
    busy = true;
    await work().finally(() => {
      busy = false;
    });
  };

  return {
    now,
    kept,
    editor,
    propose: (proposal) =>
      alone(() => {
        keep(proposal);
        return preview(proposal);
      }),
    write: () => alone(write),
    revise: (before, after, how) => alone(() => revise(before, after, how)),
    async undo() {
      const outcome = now.value.kind === 'result' ? now.value.outcome : null;
      if (outcome?.kind === 'written') await alone(() => revise(outcome.text, outcome.before, 'write'));
    },
    clear() {
      const { value } = now;
      if (busy) return;
      if ((value.kind === 'preview' || value.kind === 'unneeded') && value.wasRich) place.editor()?.switchTo('rich');
      now.value = { kind: 'nothing' };
    },
    dropKept() {
      kept.value = [];
    },
  };
}
