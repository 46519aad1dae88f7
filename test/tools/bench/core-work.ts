/** Runs in a page: pieces of the core's work, as `window.work`. */
import { keyResult } from '../../../lib/okr/item.fixture';
import { infrastructureQualityProfile } from '../../../lib/okr/profiles/infrastructure-quality';
import { rollUp } from '../../../lib/okr/rollup';
import { scoreOfDescription } from '../../../lib/okr/score-lines';

const CHILDREN = 10_000;
const DESCRIPTION_BYTES = 100_000;

const items = Array.from({ length: CHILDREN }, (_, at) => keyResult({ iid: String(at), percent: at % 100 }));
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

Object.assign(window, {
  work: {
    rollUp: () => rollUp(items, infrastructureQualityProfile, true),
    scan: () => scoreOfDescription(description, 'key-result'),
  },
});
