import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { CriteriaScore } from '../../lib/okr/criteria/score';
import type { Place } from '../../lib/page/place';
import type { Answer } from './answer';
import { type Around, readAround } from './around';
import { type Balance, createBalance } from './balance';
import { type Checked, checkItem } from './check-item';
import { type Closing, createClosing } from './closing';
import { readCommentsElsewhere } from './comments-elsewhere';
import { createCopying } from './copying';
import type { DescriptionChoices } from './description-choices';
import { createDesk, type Desk } from './desk';
import { type Findings, findingsOf } from './findings';
import type { ItemSource } from './item-source';
import { createLinkDesk, type LinkDesk } from './link-desk';
import { ownCriteria } from './own-criteria';
import type { Site } from './site';
import { withCheckIns } from './with-check-ins';

/** All that stands behind the parts of one panel below its score. */
export interface PanelParts {
  /** With what the comments around it tell. */
  answer: ReadonlySignal<Answer | null>;
  around: Around;
  checked: ReadonlySignal<Checked | null>;
  /** What a key result's own criteria give, with the items they name; null: it has none. */
  criteria: ReadonlySignal<CriteriaScore | null>;
  /** Null while they are switched off. */
  findings: ReadonlySignal<Findings | null>;
  choices: DescriptionChoices;
  desk: Desk;
  links: LinkDesk;
  balance: Balance;
  closing: Closing;
  copying: ReturnType<typeof createCopying>;
  /** The open form, and the key of the finding it was opened for; '' by its own button. */
  form: ReadonlySignal<{ kind: 'none' | 'balance'; at: string }>;
  openForm: (kind: 'none' | 'balance', at?: string) => void;
}

export function createPanelParts(
  place: Place,
  site: Site,
  source: ItemSource,
  choices: DescriptionChoices,
): PanelParts {
  const around = readAround(place, site, source.answer);
  const answer = withCheckIns(source.answer, around.value, readCommentsElsewhere(place, site, source.answer), site);
  const checked = computed(() => answer.value && checkItem(answer.value, around.value.value));
  const criteria = computed(() => ownCriteria(checked.value, around.value.value));
  const item = () => answer.value?.reading.tree.objective ?? null;
  const form = signal<{ kind: 'none' | 'balance'; at: string }>({ kind: 'none', at: '' });
  return {
    answer,
    around,
    checked,
    criteria,
    findings: findingsOf(site, checked, choices),
    choices,
    desk: createDesk(place, site, item, source.refresh),
    links: createLinkDesk(site, () => item()?.id ?? null, around.refresh),
    balance: createBalance(answer),
    closing: createClosing(
      place,
      site,
      computed(() => reportOf(answer.value)),
      source.refresh,
    ),
    copying: createCopying(place.shadow.ownerDocument),
    form,
    openForm(kind, at = '') {
      form.value = { kind, at };
    },
  };
}

const reportOf = (answer: Answer | null) => (answer?.about.role === 'objective' ? answer.about.report : null);
