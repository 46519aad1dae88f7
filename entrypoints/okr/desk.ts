import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import type { ItemAddress } from '../../lib/gitlab/read-objective';
import { writeDescription } from '../../lib/gitlab/write-description';
import type { WriteOutcome } from '../../lib/gitlab/write-outcome';
import type { Place } from '../../lib/page/place';
import { createEditorDesk, type InEditor } from './editor-desk';
import { problemOf } from './problem-of';
import type { Site } from './site';

/** A change of the item's description that somebody asked for. */
export interface Proposal {
  /** What it does, as the preview's heading says it. */
  about: string;
  /** The text with the change made, the same text where there is nothing to change. Made anew when the text changed. */
  make: (text: string) => string;
}

/** A change as it is shown before it is made, and kept after it failed. */
export interface Preview {
  proposal: Proposal;
  before: string;
  after: string;
  /** The text changed after an earlier preview. */
  again: boolean;
}

/** What lies on the desk now. */
export type OnDesk =
  | { kind: 'nothing' | 'unneeded' }
  | { kind: 'preview'; preview: Preview; into: 'gitlab' | 'editor'; busy: boolean }
  | { kind: 'result'; preview: Preview; outcome: WriteOutcome }
  | { kind: 'failed'; preview: Preview; problem: Problem }
  | InEditor;

/** Where the changes of one description are previewed and made, one at a time. */
export interface Desk {
  now: ReadonlySignal<OnDesk>;
  propose: (proposal: Proposal) => Promise<void>;
  /** Shows what would be written in the place of a text that somebody else changed meanwhile. */
  revise: (before: string, after: string) => void;
  /** Makes the previewed change: in GitLab's editor where that is open, through the API otherwise. */
  write: () => Promise<void>;
  /** Takes back what was just written, through the same checks. */
  undo: () => Promise<void>;
  clear: () => void;
  editor: ReturnType<typeof createEditorDesk>;
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
    const before = open ? await editor.text() : item()?.description;
    if (before === undefined) return;
    const after = proposal.make(before);
    const preview = { proposal, before, after, again };
    if (after === before) now.value = { kind: 'unneeded' };
    else now.value = { kind: 'preview', preview, into: open ? 'editor' : 'gitlab', busy: false };
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
    if (!target) return;
    try {
      const request = { address: target, id: target.id, base: preview.before, wanted: preview.after };
      const outcome = await writeDescription(site.gateway, { ...request, signal: place.signal });
      now.value = { kind: 'result', preview, outcome };
      onWritten();
    } catch (error) {
      const problem = problemOf(error);
      now.value = problem ? { kind: 'failed', preview, problem } : { kind: 'nothing' };
    }
  }

  return {
    now,
    editor,
    propose,
    write,
    revise(before, after) {
      const { value } = now;
      if (value.kind !== 'result') return;
      const preview = { proposal: value.preview.proposal, before, after, again: true };
      now.value = { kind: 'preview', preview, into: 'gitlab', busy: false };
    },
    async undo() {
      const { value } = now;
      if (value.kind !== 'result' || value.outcome.kind !== 'written') return;
      const { before, text } = value.outcome;
      await send({ proposal: value.preview.proposal, before: text, after: before, again: false });
    },
    clear() {
      now.value = { kind: 'nothing' };
    },
  };
}
