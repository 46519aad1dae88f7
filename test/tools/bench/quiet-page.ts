import { places } from '../../gitlab/worlds/places';
import type { Line } from './line';
import type { StandInWindow } from './probe';
import { type Bench, visit } from './visit';

const PROJECT = `/${places.plainIssue.path}/-`;

/** A page of each kind that shows no OKR. */
const PATHS = [
  places.plainIssue.page,
  places.issueWithTasks.page,
  places.mergeRequest.page,
  `${PROJECT}/work_items`,
  `${PROJECT}/boards`,
];

/** What pages without an OKR are charged with, all together: a median of kinds would hide the one that is charged. */
export async function quietPage(bench: Bench): Promise<Line[]> {
  const requests: number[] = [];
  const elements: number[] = [];
  for (const path of PATHS) {
    const asked = await visit(bench, path, async (page) => {
      await page.waitForTimeout(1000);
      elements.push(await page.evaluate(() => (window as unknown as StandInWindow).standIn?.foreign.appearances ?? 0));
    });
    requests.push(asked);
  }
  return [
    { what: 'requests on pages that are not an OKR', unit: 'requests', ceiling: 0, runs: [sum(requests)] },
    { what: 'elements put into pages that are not an OKR', unit: 'elements', ceiling: 0, runs: [sum(elements)] },
  ];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
