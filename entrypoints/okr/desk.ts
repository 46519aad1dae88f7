import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import { createEditorDesk, type EditorDesk } from './editor-desk';
import type { OnDesk, Preview, Proposal } from './on-desk';
import { type DeskItem, sendPreview } from './send-preview';
import type { Site } from './site';

/** Where the changes of one description are previewed and made, one at a time. */
export interface Desk {
  now: ReadonlySignal<OnDesk>;
  propose: (proposal: Proposal) => Promise<void>;
  /** After somebody else's change: writes, or first shows, what is to stand in the place of their text. */
  revise: (before: string, after: string) => Promise<void>;
  /** Makes the previewed change: in GitLab's editor where that is open, through the API otherwise. */
  write: () => Promise<void>;
  /** Takes back what was just written, through the same checks. */
  undo: () => Promise<void>;
  clear: () => void;
  editor: EditorDesk;
}

/**
 * @param item the item as it was read last; null before that, and on the page of a new one
 * @param onWritten called when GitLab may hold another text than before
 */
export function createDesk(place: Place, site: Site, item: () => DeskItem | null, onWritten: () => void): Desk {
  const now = signal<OnDesk>({ kind: 'nothing' });
  const editor = createEditorDesk(place, now);

  async function propose(proposal: Proposal, again = false): Promise<void> {
    const open = place.editor() !== null;
    const before = open ? await editor.text(proposal.at) : item()?.description;
    if (before === undefined) return;
    const { at } = proposal;
    const preview = { proposal, before, after: proposal.make(before), again };
    if (preview.after === before) now.value = { kind: 'unneeded', at };
    else now.value = { kind: 'preview', at, preview, into: open ? 'editor' : 'gitlab', busy: false };
  }

  async function write(): Promise<void> {
    const { value } = now;
    if (value.kind !== 'preview' || value.busy) return;
    const { preview, into } = value;
    // GitLab's editor was opened or closed since: another text is the one to change.
    if ((place.editor() !== null) !== (into === 'editor')) return propose(preview.proposal, true);
    now.value = { ...value, busy: true };
    if (into === 'gitlab') await send(preview);
    else if (!(await editor.put(preview))) await propose(preview.proposal, true);
  }

  async function send(preview: Preview): Promise<void> {
    now.value = await sendPreview(place, site, item(), preview);
    onWritten();
  }

  async function resend(before: string, after: string): Promise<void> {
    const { value } = now;
    if (value.kind !== 'result' || value.busy) return;
    const { proposal } = value.preview;
    // Never past an editor that was opened since.
    if (place.editor()) return propose({ ...proposal, make: (text) => (text === before ? after : text) });
    now.value = { ...value, busy: true };
    await send({ proposal, before, after, again: true });
  }

  return {
    now,
    editor,
    propose,
    write,
    revise: resend,
    async undo() {
      const outcome = now.value.kind === 'result' ? now.value.outcome : null;
      if (outcome?.kind === 'written') await resend(outcome.text, outcome.before);
    },
    clear() {
      now.value = { kind: 'nothing' };
    },
  };
}
