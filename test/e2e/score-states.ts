import type { Locator } from 'playwright-core';
import { scoreOutcomes, scoring } from '../../lib/text/scoring';
import { trend } from '../../lib/text/trend';
import { whatIf, whatIfNames } from '../../lib/text/what-if';
import { type Place, places } from '../gitlab/worlds/places';
import type { State } from './states';

/** The items that stand a few behind another one, e.g. its key results. */
export const itemAfter = ({ path, iid, page }: Place, by: number): Place => ({
  path,
  iid: iid + by,
  page: page.replace(/\d+$/, String(iid + by)),
});

const press = (shown: Locator, name: string) => shown.getByRole('button', { name, exact: true }).first().click();

/** Opens the form and types a score. */
export async function typeScore(shown: Locator, score: string): Promise<void> {
  await press(shown, scoring.open);
  await shown.getByLabel(scoring.field).fill(score);
}

async function writeScore(shown: Locator, score: string): Promise<void> {
  await typeScore(shown, score);
  await press(shown, scoring.write);
}

const openTrend = (shown: Locator) => press(shown, trend.show);
const nothing = async () => {};

/** What stands around a score, once it is opened: how each team keeps its OKRs, what else it could be, how it came about. */
export const scoreStates: State[] = [
  { name: 'blueprint', at: places.blueprint, clicks: nothing, shows: 'Mean of 3 key results' },
  { name: 'blueprint-incomplete', at: places.blueprintIncomplete, clicks: nothing, shows: 'Mean of 2 key results' },
  { name: 'epic-objective', at: places.epicObjective, clicks: nothing, shows: 'Weighted mean' },
  { name: 'custom-types', at: places.customObjective, clicks: nothing, shows: 'Mean of 2 key results' },
  { name: 'written-key-results', at: places.written, clicks: nothing, shows: 'only a line of the objective' },
  { name: 'levels', at: places.levels, clicks: nothing, shows: '67.5' },
  { name: 'cycle', at: places.cycle, clicks: nothing, shows: 'stands below itself' },
  { name: 'pass-through', at: places.passThrough, clicks: nothing, shows: 'Mean of' },
  { name: 'consent', at: places.teamRules, clicks: nothing, shows: 'This project has its own OKR rules' },
  { name: 'bad-rules', at: places.badRules, clicks: nothing, shows: 'rules' },
  { name: 'what-if', at: places.efficiency, clicks: (shown) => press(shown, whatIfNames.capped), shows: whatIf.back },
  { name: 'trend', at: places.trend, clicks: openTrend, shows: trend.asTable },
  {
    name: 'trend-table',
    at: places.trend,
    async clicks(shown) {
      await openTrend(shown);
      await shown.getByText(trend.asTable).click();
    },
    shows: trend.columns.expected,
  },
  { name: 'trend-of-fifty', at: places.fifty, clicks: openTrend, shows: trend.asTable },
  { name: 'native-key-result', at: places.hostingCosts, clicks: nothing, shows: 'Beside it' },
  { name: 'labelled-key-result', at: itemAfter(places.blueprint, 2), clicks: nothing, shows: 'Beside it' },
  {
    name: 'score-form',
    at: itemAfter(places.trend, 1),
    clicks: (shown) => typeScore(shown, '70.5'),
    shows: '64 % → 71 %',
  },
  {
    name: 'score-form-text',
    at: itemAfter(places.blueprint, 2),
    clicks: (shown) => typeScore(shown, '80'),
    shows: 'It goes to the description’s score line',
  },
  {
    name: 'score-refused',
    at: itemAfter(places.trend, 1),
    clicks: (shown) => typeScore(shown, 'lots'),
    shows: 'Type a percentage',
  },
  {
    name: 'score-written',
    at: itemAfter(places.trend, 1),
    clicks: (shown) => writeScore(shown, '70'),
    shows: scoreOutcomes.written[0],
  },
];
