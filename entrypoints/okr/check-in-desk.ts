import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { CheckInStart } from '../check-in/start';
import type { Subject } from '../check-in/subject';
import type { Site } from './site';
import { watchDraft } from './watch-draft';
import type { FeaturePlace } from './while-on';

type Kind = CheckInStart['kind'];

/** Where the script of check-ins draws in a panel: a check-in in place of the table, or a reminder above it. */
export interface CheckInDesk {
  /** Null: there is nothing to check in, or it is not known yet. */
  subject: ReadonlySignal<Subject | null>;
  asked: ReadonlySignal<Kind | null>;
  /** What is asked for and can be drawn. */
  drawn: ReadonlySignal<Kind | null>;
  /** How far the script has come that draws it. */
  state: ReadonlySignal<'loading' | 'drawn' | 'failed'>;
  /** Something was typed before and is not written. */
  unsaved: ReadonlySignal<boolean>;
  open: (kind: Kind) => void;
  /** Brings the script and lets it draw, until `end`. Again after it failed. */
  draw: (kind: Kind, container: HTMLElement, end: AbortSignal) => Promise<void>;
}

/** @param openDetails lets the panel's details be seen, where this stands */
export function createCheckInDesk(
  place: FeaturePlace,
  site: Site,
  subject: ReadonlySignal<Subject | null>,
  { openDetails, onWritten }: { openDetails: () => void; onWritten: () => void },
): CheckInDesk {
  const { namespacePath, iid } = place.item;
  const page = `${site.origin} ${namespacePath}#${iid}`;
  const asked = signal<Kind | null>(null);
  const state = signal<'loading' | 'drawn' | 'failed'>('loading');
  const typedReminder = { text: null };
  let takesFocus = false;
  /** Where it was drawn last: taken away with a panel that is collapsed. */
  let shown: HTMLElement | null = null;
  const open = (kind: Kind, isAsked: boolean) => {
    if (shown?.isConnected && asked.value === kind) return shown.querySelector<HTMLElement>('h2')?.focus();
    takesFocus = isAsked;
    state.value = 'loading';
    asked.value = kind;
    openDetails();
  };
  // Left open here, or asked for on another page.
  const unsaved = watchDraft(page, place.signal, () => asked.value ?? open('check-in', false));
  const onClose = () => {
    asked.value = null;
  };

  return {
    subject,
    asked,
    drawn: computed(() => (subject.value && state.value !== 'failed' ? asked.value : null)),
    state,
    unsaved,
    open: (kind) => open(kind, true),
    async draw(kind, container, end) {
      const first = subject.value;
      if (!first) return;
      const current = () => subject.value ?? first;
      const subscribe = (changed: () => void) => subject.subscribe(changed);
      const signal = AbortSignal.any([place.signal, end]);
      try {
        const start = await site.loadCheckIn();
        if (signal.aborted) return;
        const given = { site, page, current, subscribe, typedReminder, onWritten, onClose, signal };
        start({ container, kind, takesFocus, ...given });
        state.value = 'drawn';
        shown = container;
      } catch (error) {
        console.error('OKR Lens: no check-in', error);
        state.value = 'failed';
      }
    },
  };
}
