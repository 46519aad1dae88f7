import { describe, expect, it } from 'vitest';
import { profileFor } from '../lib/okr/profile';
import { builtInProfiles } from '../lib/okr/profiles/built-in';
import { nativeProfile } from '../lib/okr/profiles/native';
import { type Report, reportOn } from '../lib/okr/report';
import { explanation } from '../lib/text/explanation';
import { points } from '../lib/text/format';
import { howLine } from '../lib/text/panel';
import { warningLine } from '../lib/text/warnings';
import { places } from './gitlab/worlds/places';
import { visit } from './visit';

const PATH = places.efficiency.path;

/** The department's page, recomputed from its key results: title, exact mean, as shown, GitLab's own number. */
const PAGE = [
  ['GitLab.com Availability and all GA services', 60.5, '60.5', 60],
  ['Improve efficiency, scalability & resiliency', 75.2, '75.2', 66],
  ['Deliver performant and reliable AI Infrastructure', 67.5, '67.5', 67],
  ['Increase maturity of GitLab products', 57, '57', 57],
  ['Improve GitLab Internal Developer Experience', 56.25, '56.3', 56],
  ['Great team', 45, '45', 45],
  ['Support joint product goals', 74.75, '74.8', 74],
  ['Deliver competitive product offerings with AI', 84, '84', 84],
  ['Reducing churn and contraction', 84.25, '84.3', 84],
  ['Make GitLab easier to do business with', 233 / 3, '77.7', 77],
  ['Continue to build a diverse team', 95, '95', 95],
  ['Engineering efficiency and foundations', 71, '71', 71],
] as const;

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentences = (report: Report) => explanation(report).map((pair) => plain(pair.join('')));

async function report(title: string, profile = profileFor('gitlab.com', PATH, builtInProfiles, nativeProfile)) {
  const { standIn, read } = visit();
  const item = standIn.world.items.find((one) => one.type === 'Objective' && one.title.startsWith(title));
  const reading = await read({ path: PATH, iid: item?.iid ?? 0, page: '' });
  const home = { origin: 'https://gitlab.com', relativeRoot: '', namespacePath: PATH };
  return reportOn(reading.tree, profile, reading.today, home);
}

describe('the department’s page, both quarters', () => {
  it('has 12 objectives with 44 key results', () => {
    const { items } = visit().standIn.world;
    const ofPage = items.filter(({ namespace }) => namespace === PATH);
    expect(ofPage.filter(({ type }) => type === 'Objective')).toHaveLength(PAGE.length);
    expect(ofPage.filter(({ type }) => type === 'Key Result')).toHaveLength(44);
  });

  it.each(PAGE)('%s: %f', async (title, score, shown, native) => {
    const told = await report(title);
    expect(told.profile.name).toBe('Infrastructure & Quality page');
    expect(told.rollup.score).toBeCloseTo(score, 10);
    expect(points(told.rollup.score ?? Number.NaN)).toBe(shown);
    expect(told.native?.shown).toBe(native);
    const differs = shown !== String(native);
    expect(sentences(told).some((sentence) => sentence.startsWith(`GitLab shows ${native}`))).toBe(differs);
  });

  it('drifts loudly exactly twice, and once the cause is plain', async () => {
    const all = await Promise.all(PAGE.map(([title]) => report(title)));
    const loud = all.filter(({ drift }) => drift?.level === 'loud');
    expect(loud.map(({ recorded }) => recorded?.percent)).toEqual([94, 39.5]);
    expect(loud.map(({ drift }) => drift?.cause?.kind ?? null)).toEqual(['divisor', null]);
    expect(all.filter(({ drift }) => drift?.level === 'none')).toHaveLength(PAGE.length - 2);
    const [first, second] = loud as [Report, Report];
    expect(plain(warningLine(first.warnings[0] as Report['warnings'][number]))).toBe(
      'Description says 94 %: 18.8 above its key results',
    );
    expect(sentences(first)).toContain(
      'The description says 94, 18.8 above the key results. 94 is what 376 ÷ 4 gives; there are five scores.',
    );
    expect(sentences(second)).toContain('The description says 39.5, 16.8 below the key results.');
  });

  it('counts 144 % as 144 under the department’s rules, as 100 under the default ones, with the other beside', async () => {
    const [, [title]] = PAGE as unknown as [unknown, [string]];
    const own = await report(title);
    expect(points(own.rollup.score ?? 0)).toBe('75.2');
    expect(howLine(own)).toContain('66.4 with each capped at 100');
    const usual = await report(title, nativeProfile);
    expect(points(usual.rollup.score ?? 0)).toBe('66.4');
    expect(howLine(usual)).toContain('75.2 with none capped');
  });
});
