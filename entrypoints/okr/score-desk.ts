import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { OwnScoreChange } from '../../lib/gitlab/score-outcome';
import type { Progress } from '../../lib/okr/item';
import type { ScoreChange, ScoreRefusal } from '../../lib/okr/scoring/score-change';
import type { Answer } from './answer';
import type { Desk } from './desk';
import type { OnScoreDesk } from './on-score-desk';
import { planScore, putOnDesk } from './plan-score';
import { sendScore } from './send-score';
import type { Site } from './site';

/** Where a key result's score is set. One in the description goes over that one's desk. */
export interface ScoreDesk {
  now: ReadonlySignal<OnScoreDesk>;
  /** What writing it would do; null: what is typed is no score. */
  planned: ReadonlySignal<ScoreChange | { refused: ScoreRefusal } | null>;
  /** Opens the form, with what was typed before where it was not written. */
  open: () => void;
  type: (typed: string) => void;
  write: () => Promise<void>;
  undo: () => Promise<void>;
  clear: () => void;
}

export function createScoreDesk(
  site: Site,
  answer: ReadonlySignal<Answer | null>,
  desk: Desk,
  onWritten: () => void,
): ScoreDesk {
  const now = signal<OnScoreDesk>({ kind: 'nothing' });
  const planned = computed(() =>
    answer.value && now.value.kind === 'form' ? planScore(answer.value, now.value.typed) : null,
  );

  async function send(change: OwnScoreChange, expected: Progress | null, typed: string): Promise<void> {
    const item = answer.value?.reading.tree.objective;
    const sent = item && (await sendScore(site, item, change, expected));
    now.value = sent ? { kind: 'result', ...sent, typed, busy: false } : { kind: 'nothing' };
    onWritten();
  }

  return {
    now,
    planned,
    open() {
      now.value = { kind: 'form', typed: now.value.kind === 'result' ? now.value.typed : '', busy: false };
    },
    type(typed) {
      if (now.value.kind === 'form') now.value = { ...now.value, typed };
    },
    async write() {
      const [{ value }, change] = [now, planned.value];
      if (value.kind !== 'form' || value.busy || !change || 'refused' in change || !answer.value) return;
      now.value = { ...value, busy: true };
      if (change.place === 'description') {
        const put = await putOnDesk(desk, answer.value, value.typed);
        now.value = put === 'not' ? value : { kind: 'nothing' };
        return put === 'as-shown' ? desk.write() : undefined;
      }
      await send(change, answer.value.reading.tree.objective.progress, value.typed);
    },
    async undo() {
      const { value } = now;
      if (value.kind !== 'result' || value.busy || !value.undo) return;
      now.value = { ...value, busy: true };
      await send(value.undo.change, value.undo.expected, '');
    },
    clear() {
      now.value = { kind: 'nothing' };
    },
  };
}
