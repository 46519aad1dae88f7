import type { Signal } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import { theirsStays } from '../../lib/text/writing';
import type { EditorDesk } from './editor-desk';
import type { OnDesk, Preview, Proposal } from './on-desk';
import { type DeskItem, sendPreview } from './send-preview';
import type { Site } from './site';

interface Given {
  place: Place;
  site: Site;
  item: () => DeskItem | null;
  onWritten: () => void;
  now: Signal<OnDesk>;
  editor: EditorDesk;
  /** Keeps the texts that lie on the desk, before something else does. */
  keep: () => void;
}

/** What a desk does; whoever calls sees to it that it does one thing at a time. */
export function createDeskWork({ place, site, item, onWritten, now, editor, keep }: Given) {
  async function preview(proposal: Proposal, again = false): Promise<void> {
    const { at } = proposal;
    if (!place.editor() && site.isEditedElsewhere(place)) {
      now.value = { kind: 'editor-elsewhere', at };
      return;
    }
    const into = place.editor() ? 'editor' : 'gitlab';
    const found = into === 'editor' ? await editor.text(at) : { before: item()?.description ?? null, wasRich: false };
    if (found?.before == null) return;
    const { before, wasRich } = found;
    const { text: after, note } = proposal.make(before);
    now.value =
      after === before
        ? { kind: 'unneeded', at, note, wasRich }
        : { kind: 'preview', at, preview: { proposal, before, after, note, again }, into, wasRich, busy: false };
  }

  async function write(): Promise<void> {
    const { value } = now;
    if (value.kind !== 'preview') return;
    // GitLab's editor was opened or closed since: another text is the one to change.
    const isOther = (place.editor() !== null) !== (value.into === 'editor') || site.isEditedElsewhere(place);
    if (isOther) return preview(value.preview.proposal, true);
    now.value = { ...value, busy: true };
    if (value.into === 'gitlab') await send(value.preview);
    else if (!(await editor.put(value.preview, value.wasRich))) await preview(value.preview.proposal, true);
  }

  async function send(sent: Preview): Promise<void> {
    now.value = await sendPreview(site, item(), sent);
    if (now.value.kind === 'result') onWritten();
  }

  async function revise(before: string, after: string, how: 'preview' | 'write'): Promise<void> {
    const { value } = now;
    if (value.kind !== 'result') return;
    const make = (text: string) => ({ text: text === before ? after : text, note: '' });
    const proposal = { ...value.preview.proposal, make };
    if (place.editor() || site.isEditedElsewhere(place)) {
      keep();
      return preview(proposal);
    }
    const revised: Preview = { proposal, before, after, note: '', again: true };
    if (before === after) now.value = { kind: 'unneeded', at: value.at, note: theirsStays, wasRich: false };
    else if (how === 'preview')
      now.value = { kind: 'preview', at: value.at, preview: revised, into: 'gitlab', wasRich: false, busy: false };
    else {
      now.value = { ...value, busy: true };
      await send(revised);
    }
  }

  return { preview, write, revise };
}
