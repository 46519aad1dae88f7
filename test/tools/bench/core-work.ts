/** Runs in a page: pieces of the core's work, as `window.work`. */

import { inputFor } from '../../../lib/okr/checks/input';
import { runChecks } from '../../../lib/okr/checks/run';
import { keyResult, membersOf, objective, treeOf } from '../../../lib/okr/item.fixture';
import { infrastructureQualityProfile } from '../../../lib/okr/profiles/infrastructure-quality';
import { platforms2023Profile } from '../../../lib/okr/profiles/platforms-2023';
import { reportOn } from '../../../lib/okr/report';
import { rollUp } from '../../../lib/okr/rollup';
import { scoreOfDescription } from '../../../lib/okr/score-lines';

const CHILDREN = 10_000;
const DESCRIPTION_BYTES = 100_000;

const items = Array.from({ length: CHILDREN }, (_, at) => keyResult({ iid: String(at), percent: at % 100 }));
const candidates = membersOf(items, infrastructureQualityProfile);
const PART = [
  '### Linked Epics',
  '| Epic Title | Epic Link |',
  '| --- | --- |',
  '| Headroom and recovery | &1102 |',
  '- [x] KR: Migrate the cache layer => 92% `On track`',
  '1. Score criteria are the mean, see <!-- weights --> below. > 95 % is the aim.',
  '```',
  'Score => 10%',
  '```',
  'Score: 55 %',
  '',
].join('\n');
const description = PART.repeat(Math.ceil(DESCRIPTION_BYTES / PART.length)).slice(0, DESCRIPTION_BYTES);

const home = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'group/okrs' };
const now = new Date('2023-10-25T15:00:00Z');
const described = objective({ description });
const tree = treeOf({ objective: described, children: items.slice(0, 100), countedChildren: 100 });
/** Two levels: each objective with five key results that say their score in their text. */
const lower = Array.from({ length: 100 }, (_, at) => objective({ iid: `o${at}`, hasChildren: true, percent: 50 }));
const levels = treeOf({
  children: lower,
  below: new Map(
    lower.map(({ id, iid }) => [
      id,
      {
        children: Array.from({ length: 5 }, (_, at) =>
          keyResult({ iid: `${iid}-${at}`, percent: 20 * at, description: `### Context\n\n${PART}`, hasParent: true }),
        ),
        links: [],
        complete: true,
      },
    ]),
  ),
});
const report = reportOn(tree, platforms2023Profile, now, home);

Object.assign(window, {
  work: {
    rollUp: () => rollUp(candidates, infrastructureQualityProfile, true),
    levels: () => reportOn({ ...levels }, platforms2023Profile, now, home),
    scan: () => scoreOfDescription(description, 'key-result'),
    check: () =>
      runChecks(
        inputFor({
          role: 'objective',
          item: described,
          profile: platforms2023Profile,
          home,
          report,
          update: null,
          initiatives: [],
          comments: [
            {
              body: description.slice(0, 5_000),
              at: '2023-10-25T09:00:00Z',
              editedAt: null,
              author: null,
              username: null,
            },
          ],
          checkIns: levels.checkIns,
          period: report.period,
          score: report.rollup.score,
          now,
        }),
      ),
  },
});
