import type { Builder } from './builder';
import { descriptionForms } from './description-forms';
import { infraEpics, TRACKER } from './infra-epics';
import { linkedEpics } from './linked-epics';
import { places } from './places';
import { retros } from './retros';
import { scoringCriteria } from './scoring-criteria';
import { statusUpdates } from './status-updates';

/** A section's OKRs in the forms of 2023 and 2025, with the epics they are tied to; one group is `kr-owner`'s alone. */
export function platforms(builder: Builder): void {
  builder.namespace(places.weightedTable.path, 'Demo: platforms');
  builder.namespace(places.healthyEpic.path, 'Demo: infra', 'group');
  builder.namespace(TRACKER, 'Demo: infra tracker');
  builder.namespace(places.secretEpic.path, 'Demo: secret', 'group', ['kr-owner']);
  const epics = infraEpics(builder);
  scoringCriteria(builder, epics);
  linkedEpics(builder, epics);
  descriptionForms(builder, epics);
  statusUpdates(builder, epics);
  retros(builder, epics);
}
