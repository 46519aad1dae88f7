import type { ReadonlySignal } from '@preact/signals-core';
import type { createCopying } from '../okr/copying';
import type { DraftStore } from './draft-store';
import type { Permissions } from './row-lock';
import type { Stages } from './stage';
import type { CheckInStart } from './start';
import type { Subject } from './subject';

/** What the views of a check-in show. */
export interface ViewProps {
  start: CheckInStart;
  store: DraftStore;
  subject: ReadonlySignal<Subject>;
  permissions: ReadonlySignal<Permissions>;
  began: ReadonlySignal<ReadonlyMap<string, number | null>>;
  stages: Stages;
  copying: ReturnType<typeof createCopying>;
  takesFocus: boolean;
  close: () => void;
}
