import { noteCrossReferences } from '../cross-references';
import { addQuarter, QUARTER_LABELS } from '../quarter';
import { FY24_Q2 } from '../quarter-fy24-q2';
import { FY24_Q3 } from '../quarter-fy24-q3';
import type { World } from '../world';
import { createBuilder } from './builder';
import { cascade, labelledCarriers } from './carriers';
import { everyCarrier } from './every-carrier';
import { hiddenKeyResult } from './hidden-key-result';
import { hostileTitles } from './hostile-titles';
import { manyKeyResults } from './many-key-results';
import { emptyObjective, guestsKeyResult, partlyScored } from './partly-scored';
import { people } from './people';
import { places } from './places';
import { plainItems } from './plain-items';
import { platforms } from './platforms';

const OTHER_LABELS = ['okr:o', 'okr:kr', 'okr::o', 'okr::kr', 'FY24-Q3', 'bug', 'maintenance'];
const EPIC_LABELS = ['workflow-infra::Blocked', 'workflow-infra::Cancelled'];

const CARRIER_LABELS = ['team:sre', '2019-q1', 'FY24-Q2', 'goal', 'result'];

/** One world with every place in it, so that one server serves everything. A new one at each call. */
export function demoWorld(): World {
  const world: World = {
    users: people.map((person) => ({ ...person })),
    namespaces: [],
    members: [],
    milestones: [
      { id: 1, title: 'FY24-Q2', startDate: '2023-05-01', dueDate: '2023-07-31' },
      { id: 2, title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' },
    ],
    labels: [...QUARTER_LABELS, ...OTHER_LABELS, ...EPIC_LABELS, ...CARRIER_LABELS].map((title, index) => ({
      id: 1 + index,
      title,
      color: index % 2 ? '#1f75cb' : '#6b4fbb',
    })),
    items: [],
    links: [],
  };
  const builder = createBuilder(world);
  builder.namespace('gitlab-com', 'GitLab.com', 'group');
  builder.namespace('gitlab-com/gl-infra', 'Infrastructure', 'group');
  builder.namespace('gitlab-com/gitlab-OKRs', 'GitLab OKRs');
  builder.namespace('demo', 'Demo', 'group');
  for (const place of ['many', 'hidden', 'planning', 'hostile', 'labelled', 'cascade', 'plain']) {
    builder.namespace(`demo/${place}`, `Demo: ${place}`);
  }
  addQuarter(builder, FY24_Q3);
  addQuarter(builder, FY24_Q2);
  manyKeyResults(builder, places.fifty, 50);
  manyKeyResults(builder, places.hundred, 100);
  manyKeyResults(builder, places.twoHundredFifty, 250);
  hiddenKeyResult(builder);
  partlyScored(builder);
  emptyObjective(builder);
  guestsKeyResult(builder);
  hostileTitles(builder);
  labelledCarriers(builder);
  cascade(builder);
  plainItems(builder);
  platforms(builder);
  everyCarrier(builder);
  noteCrossReferences(world);
  return world;
}
