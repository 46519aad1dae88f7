import type { ReadonlySignal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import type { Preview } from './preview';
import type { Run } from './run';

export type Stage = { at: 'form' } | { at: 'preview'; preview: Preview } | { at: 'run' };

/** How far a check-in has come: typing, looking, writing. */
export interface Stages {
  now: ReadonlySignal<Stage>;
  /** Whether the preview is on its way, and why there is none. */
  looking: ReadonlySignal<{ busy: boolean; problem: Problem | null }>;
  run: Run;
  preview: () => Promise<void>;
  write: () => Promise<void>;
  /** Writes what is left; where somebody changed something of it, it is previewed again. */
  again: () => Promise<void>;
  back: () => void;
  /** Leaves what came of it, for what is still to be written; else closes. */
  leave: () => Promise<void>;
}
