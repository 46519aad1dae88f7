import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ItemAddress } from '../../lib/gitlab/read-objective';
import { writeDescription } from '../../lib/gitlab/write-description';
import type { Place } from '../../lib/page/place';
import { createEditorDesk, type EditorDesk } from './editor-desk';
import type { OnDesk, Preview, Proposal } from './on-desk';
import { problemOf } from './problem-of';
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

export interface DeskItem extends ItemAddress {
  id: string;
  description: string;
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
    const after = proposal.make(before);
    const preview = { proposal, before, after, again };
    if (after === before) now.value = { kind: 'unneeded', at: proposal.at };
    else now.value = { kind: 'preview', at: proposal.at, preview, into: open ? 'editor' : 'gitlab', busy: false };
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
    const target = item();
    const { at } = preview.proposal;
    if (!target) return;
    try {
      const request = { address: target, id: target.id, base: preview.before, wanted: preview.after };
      const outcome = await writeDescription(site.gateway, { ...request, signal: place.signal });
      now.value = { kind: 'result', at, preview, outcome, busy: false };
      onWritten();
    } catch (error) {
      const problem = problemOf(error);
      now.value = problem ? { kind: 'failed', at, preview, problem } : { kind: 'nothing' };
    }
  }

  async function resend(before: string, after: string): Promise<void> {
    const { value } = now;
    if (value.kind !== 'result' || value.busy) return;
    now.value = { ...value, busy: true };
    await send({ proposal: value.preview.proposal, before, after, again: true });
  }

  return {
    now,
    editor,
    propose,
    write,
    revise: resend,
    async undo() {
      const { value } = now;
      if (value.kind === 'result' && value.outcome.kind === 'written') {
        await resend(value.outcome.text, value.outcome.before);
      }
    },
    clear() {
      now.value = { kind: 'nothing' };
    },
  };
}
