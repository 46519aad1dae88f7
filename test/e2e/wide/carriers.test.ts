import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { structureNotes } from '../../../lib/text/structure';
import { places } from '../../gitlab/worlds/places';
import { keyResults, readPanel } from '../../tools/panel-text';
import { openPanel } from '../desk-page';
import { type Launched, launch } from '../harness';

let browser: Launched;

beforeAll(async () => {
  browser = await launch();
  await browser.grant();
});

afterEach(async () => {
  for (const page of browser.context.pages()) await page.close();
});

afterAll(() => browser?.close());

/** What one visit to an objective shows. */
interface Shown {
  score: string;
  /** The note of each row: whose it is, how it is tied, where its score was found. */
  notes: string[];
  /** How the number comes about. */
  sum: string;
  /** “To fix”. */
  findings: string[];
  /** What of the structure was not followed. */
  structure?: string[];
}

const LABELLED = 'Rules: Labelled issues (okr:o / okr:kr).';
const NATIVE = 'Rules: Native OKRs.';
const NO_TEAM = 'The label “team:…” is missing';
const ONE_ASSIGNEE = '1 assignee missing';
const BOTH = '@infra-lead, @platforms-manager';

const CARRIERS: Partial<Record<keyof typeof places, Shown>> = {
  blueprint: {
    score: '63.3 %',
    notes: [2, 3, 4].map((iid) => `#${iid} · ${BOTH} · linked · score from the description`),
    sum: `63.3 = (60 + 60 + 70) ÷ 3. All 3 scored. ${LABELLED}`,
    findings: [],
  },
  blueprintIncomplete: {
    score: '45 %',
    notes: [12, 13].map((iid) => `#${iid} · ${BOTH} · linked · score from the description`),
    sum: `45 = (40 + 50) ÷ 2. Both scored. ${LABELLED}`,
    findings: [NO_TEAM, ONE_ASSIGNEE],
  },
  labelledObjective: {
    score: '75 % partial',
    notes: [2, 3].map((iid) => `#${iid} · no owner · linked · score from the title`),
    sum: `75 = (90 + 60) ÷ 2. All you can read are scored. ${LABELLED}`,
    findings: [NO_TEAM, 'Nobody is assigned', 'You may not see 1 epic or issue'],
    structure: ['There is 1 linked item you may not see.'],
  },
  epicObjective: {
    score: '49 %',
    notes: ['demo&2 · @kr-owner · score from the title', 'demo/labelled#21 · @kr-owner · score from the title'],
    sum: '49 = 70 % × 55 + 30 % × 35. Both scored. Rules: Epics (okr::o).',
    findings: [],
  },
  customObjective: {
    score: '60 %',
    notes: ['#2 · @kr-owner · linked · score from the title', '#3 · @kr-owner · linked · score from the description'],
    sum: `60 = (72 + 48) ÷ 2. Both scored. ${NATIVE}`,
    findings: [],
  },
  customByEpic: {
    score: '55 %',
    notes: [12, 13].map((iid) => `#${iid} · @platforms-manager · under the same epic · score from the title`),
    sum: `55 = (80 + 30) ÷ 2. Both scored. ${NATIVE}`,
    findings: [],
  },
  renamedTypes: {
    score: '57.5 %',
    notes: [2, 3].map((iid) => `#${iid} · @kr-owner · score from the progress field`),
    sum: `57.5 = (70 + 45) ÷ 2. Both scored. ${NATIVE}`,
    findings: [],
  },
  written: {
    score: '60 % 3 of 4 scored',
    notes: [
      'only a line of the objective’s description',
      'only a line of the objective’s description',
      '#2 · @platforms-manager · listed in the description · score from the objective’s description',
      'only a line of the objective’s description · left out: cancelled',
      'only a line of the objective’s description · left out: no score',
    ],
    sum: `60 = (60 + 75 + 45) ÷ 3. 3 of 4 scored, the other is left out. With each missing score as 0: 45. ${LABELLED}`,
    findings: [NO_TEAM],
  },
  writtenTable: {
    score: '60 %',
    notes: Array(3).fill('only a line of the objective’s description'),
    sum: `60 = (90 + 55 + 35) ÷ 3. All 3 scored. ${LABELLED}`,
    findings: [NO_TEAM],
  },
  levels: {
    score: '67.5 %',
    notes: [
      '#2 · @kr-owner · score from the progress field',
      'objective · #11 · @infra-lead · score from 2 objectives below',
      'objective · #21 · @infra-lead · score from 2 key results below',
    ],
    sum: `67.5 = (90 + 67.5 + 45) ÷ 3. All 3 scored. ${NATIVE}`,
    findings: [],
  },
  levelsByLink: {
    score: '72.5 %',
    notes: [
      '#2 · @kr-owner · linked · score from 2 key results below',
      '#3 · @kr-owner · linked · score from the title',
    ],
    sum: `72.5 = (65 + 80) ÷ 2. Both scored. ${LABELLED}`,
    findings: [NO_TEAM, ONE_ASSIGNEE],
  },
  cycle: {
    score: '45 %',
    notes: [
      '#2 · @kr-owner · linked · score from the title',
      'objective · #11 · @platforms-manager · linked · score from 1 key result and 1 objective below',
    ],
    sum: `45 = (30 + 60) ÷ 2. Both scored. ${LABELLED}`,
    findings: [NO_TEAM, ONE_ASSIGNEE],
    structure: [
      '#1 “Teams decide on facts” stands below itself: it was met again below #21 “Measuring is a team’s own decision”, and is not followed there.',
    ],
  },
  passThrough: {
    score: '80 %',
    notes: [2, 3].map((iid) => `#${iid} · @kr-owner · linked · score from the title`),
    sum: `80 = (60 + 100) ÷ 2. Both scored. ${LABELLED}`,
    findings: [NO_TEAM, ONE_ASSIGNEE],
    structure: [
      '#11 “Releases are on time” is linked, but nothing tells which of the two stands above the other, so it is not counted. Link it with “blocks” or “is blocked by”, or list it in the description, to count it.',
    ],
  },
  nonsenseDates: {
    score: '55 %',
    notes: [2, 3].map((iid) => `#${iid} · @kr-owner · linked · score from the title`),
    sum: `55 = (65 + 45) ÷ 2. Both scored. ${LABELLED}`,
    findings: ['It starts after it is due', 'Milestone and label name different quarters', NO_TEAM, ONE_ASSIGNEE],
  },
};

const lines = (texts: string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '));

test.each(Object.entries(CARRIERS))('%s', async (name, { structure = [], ...expected }) => {
  const page = await openPanel(browser, places[name as keyof typeof places]);
  const panel = browser.panel(page);
  const seen = async () => {
    const { score, explanation } = await readPanel(panel);
    return {
      score,
      // What follows the note is a button.
      notes: lines(
        await keyResults(panel)
          .locator('tbody .sub')
          .evaluateAll((all) => all.map((sub) => sub.firstChild?.textContent ?? '')),
      ),
      sum: explanation.find((line) => line.includes('Rules: ')),
      findings: lines(await panel.locator('.findings .finding strong').allInnerTexts()),
      structure: lines(
        await panel.getByRole('list', { name: structureNotes.label }).getByRole('listitem').allInnerTexts(),
      ),
    };
  };
  // What stands below comes after the first answer.
  await expect.poll(seen).toEqual({ ...expected, structure });
});

test('a labelled key result has its panel, and what its team’s rules ask of it', async () => {
  const page = await openPanel(browser, { ...places.blueprintIncomplete, page: '/demo/blueprint/-/issues/13' });
  const panel = browser.panel(page);
  expect(await panel.locator('.findings .finding strong').allInnerTexts()).toEqual([
    'Nothing says which quarter it is for',
  ]);
});
