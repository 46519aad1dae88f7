import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Finding } from '../../lib/okr/checks/check';
import { dismissed } from '../../lib/okr/checks/dismissed';
import type { Checked } from './check-item';
import type { DescriptionChoices } from './description-choices';
import type { Site } from './site';

/** What there is to fix, and what of it the reader dismissed. */
export interface Findings {
  shown: Finding[];
  dismissed: Finding[];
}

/** Null while they are switched off. */
export function findingsOf(
  { features }: Pick<Site, 'features'>,
  checked: ReadonlySignal<Checked | null>,
  choices: Pick<DescriptionChoices, 'dismissed'>,
): ReadonlySignal<Findings | null> {
  return computed(() => {
    if (!features.value.toFix) return null;
    return dismissed(checked.value?.findings ?? [], choices.dismissed.value);
  });
}
