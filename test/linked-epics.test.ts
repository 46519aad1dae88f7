import { describe, expect, it } from 'vitest';
import { readEpicSide } from '../lib/gitlab/read-epic-side';
import { readSurroundings } from '../lib/gitlab/read-surroundings';
import type { Finding } from '../lib/okr/checks/check';
import { inputFor } from '../lib/okr/checks/input';
import { runChecks } from '../lib/okr/checks/run';
import { applyEdits } from '../lib/okr/description/edit';
import { scan } from '../lib/okr/description/scan';
import { sectionsOf } from '../lib/okr/description/sections';
import { statusOf } from '../lib/okr/initiatives/initiative-status';
import { linkInitiatives } from '../lib/okr/initiatives/linked-initiatives';
import { readNamed, referencesIn } from '../lib/okr/initiatives/named-initiatives';
import { servedOkrs } from '../lib/okr/initiatives/served-okrs';
import { reportOnKeyResult } from '../lib/okr/key-result-report';
import type { Profile } from '../lib/okr/profile';
import { platforms2023Profile } from '../lib/okr/profiles/platforms-2023';
import { platforms2025Profile } from '../lib/okr/profiles/platforms-2025';
import { roleOf } from '../lib/okr/recognise';
import { reportOn } from '../lib/okr/report';
import { checkText } from '../lib/text/checks';
import { initiativeLabel, initiativeNote } from '../lib/text/initiatives';
import { type Place, places } from './gitlab/worlds/places';
import { ORIGIN, visit } from './visit';

const EPIC_CHECKS = [
  'epic-drift',
  'epic-status-late',
  'no-linked-epic',
  'dead-link',
  'not-in-description',
  'not-linked',
  'epic-open',
  'no-access',
  'placeholder-left',
];

interface Options {
  username?: string;
  version?: string;
  profile?: Profile;
}

/** A place as the panel reads it: the item, what stands around it, and what the checks find of its epics. */
async function look(place: Place, { profile = platforms2023Profile, ...options }: Options = {}) {
  const { gateway, read } = visit(options);
  const { tree, today } = await read(place);
  const item = tree.objective;
  const home = { origin: ORIGIN, relativeRoot: '', namespacePath: place.path };
  const blocks = scan(item.description);
  const named = readNamed(item.description, blocks, sectionsOf(blocks), profile.descriptions, home);
  const address = { namespacePath: place.path, iid: String(place.iid) };
  const surroundings = await readSurroundings(gateway, address, referencesIn(named));
  const isObjective = roleOf(item, profile) === 'objective';
  const report = isObjective ? reportOn(tree, profile, today, home) : null;
  const own = reportOnKeyResult(item, profile, today, home);
  const period = (report ?? own).period;
  const initiatives = linkInitiatives({ named, surroundings, profile, period, now: today, structure: null });
  const input = inputFor({
    role: isObjective ? 'objective' : 'key-result',
    item,
    profile,
    home,
    report,
    update: isObjective ? null : own.update,
    score: report ? report.rollup.score : (own.score.reading?.percent ?? null),
    initiatives,
    comments: surroundings.comments,
    checkIns: tree.checkIns,
    period,
    now: today,
  });
  const findings = runChecks(input).filter(({ check }) => EPIC_CHECKS.includes(check));
  return { item, initiatives, findings };
}

/** Which check, how loud, and what of. */
const said = (findings: readonly Finding[]) =>
  findings.map(({ check, level, args }) => [
    level,
    check,
    args.label ?? args.labels ?? args.line ?? null,
    args.kind ?? args.reason,
  ]);

/** The lines a fix takes out and puts in. */
function changed(text: string, { fix }: Finding): { gone: string[]; made: string[] } | null {
  const edited = fix?.kind === 'edits' ? applyEdits(text, fix.edits() ?? []) : null;
  if (!edited?.ok) return null;
  const [before, after] = [text.split('\n'), edited.text.split('\n')];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { gone: before.slice(head, before.length - tail), made: after.slice(head, after.length - tail) };
}

describe('an objective with something wrong about nearly every epic', () => {
  it('ties each to its place', async () => {
    const { initiatives } = await look(places.linkedEpics);
    expect(initiatives.map((linked) => [initiativeLabel(linked), initiativeNote(linked)])).toEqual([
      ['One pipeline for every service', ''],
      ['Base images are half as large', 'only in the description'],
      ['The job queue has a cluster of its own', ''],
      ['Freezes are announced in one place', ''],
      ['Certificates renew themselves', ''],
      ['A second region for the registry', ''],
      ['Deploys are started from chat', ''],
      ['Regions report their own health', 'GitLab shows no such item: deleted, moved or confidential.'],
      ['Keys of the signing service', 'You may not see this item.'],
      ['The hosting provider’s upgrade plan', 'On another site.'],
      ['Rollbacks are rehearsed every month', 'only linked in GitLab'],
      ['A linked item you may not see', 'You may not see this item.'],
    ]);
  });

  it('tells state, health, dates, delivery and last status', async () => {
    const { initiatives } = await look(places.linkedEpics);
    const [healthy, , late, closed, atRisk] = initiatives;
    expect(healthy).toMatchObject({
      initiative: {
        item: { state: 'open', health: 'onTrack', startDate: '2023-08-01', dueDate: '2023-10-31' },
        delivery: { closed: 3, all: 7 },
      },
      status: { day: '2023-10-25', at: null },
      statusLate: null,
    });
    expect(late).toMatchObject({
      status: { day: '2023-10-11' },
      statusLate: { dueDay: '2023-10-18', weeksLate: 1 },
    });
    expect(closed?.initiative?.item.state).toBe('closed');
    expect(atRisk?.initiative?.item.health).toBe('atRisk');
  });

  it('finds all of it, each once', async () => {
    const { findings } = await look(places.linkedEpics);
    expect(said(findings)).toEqual([
      ['loud', 'epic-drift', 'Certificates renew themselves', 'at-risk'],
      ['loud', 'epic-drift', 'A second region for the registry', 'blocked'],
      ['loud', 'epic-drift', 'Deploys are started from chat', 'cancelled'],
      ['normal', 'epic-status-late', 'The job queue has a cluster of its own', undefined],
      ['normal', 'placeholder-left', '| Runbooks in one place | <link> |', undefined],
      ['normal', 'dead-link', 'Regions report their own health', 'gone'],
      ['normal', 'not-in-description', 'Rollbacks are rehearsed every month', undefined],
      ['quiet', 'not-linked', 'Base images are half as large', undefined],
      ['quiet', 'no-access', ['Keys of the signing service', ''], undefined],
    ]);
  });

  it('each fix touches only its row', async () => {
    const { item, findings } = await look(places.linkedEpics);
    const changes = findings.flatMap((finding) => {
      const change = changed(item.description, finding);
      return change ? [[finding.check, change]] : [];
    });
    expect(changes).toEqual([
      ['dead-link', { gone: ['| Regions report their own health | demo/infra&404 |'], made: [] }],
      ['not-in-description', { gone: [], made: ['| Rollbacks are rehearsed every month | demo/infra&2 |'] }],
    ]);
    const link = findings.find(({ check }) => check === 'not-linked')?.fix;
    expect(link).toMatchObject({ kind: 'link', target: { namespacePath: 'demo/infra', iid: '3' } });
  });

  it('what one may not see is never said to be missing', async () => {
    const { findings } = await look(places.linkedEpics);
    const about = findings.filter(({ args }) => JSON.stringify(args).includes('signing'));
    expect(about.map(({ check }) => check)).toEqual(['no-access']);
    const words = about.map((finding) => Object.values(checkText(finding)).join(' ')).join(' ');
    expect(words).toMatch(/does not show you/);
    expect(words.replace(/is not missing/g, '')).not.toMatch(/missing|deleted|gone/);
  });

  it('is read by who may see more without a word of that', async () => {
    const { initiatives, findings } = await look(places.linkedEpics, { username: 'kr-owner' });
    expect(initiatives.some(({ unreadable }) => unreadable === 'no-access')).toBe(false);
    expect(findings.some(({ check }) => check === 'no-access')).toBe(false);
    expect(said(findings)).toContainEqual(['quiet', 'not-linked', 'Keys of the signing service', undefined]);
    expect(said(findings)).toContainEqual(['normal', 'not-in-description', 'Audit of the signing service', undefined]);
  });
});

describe('key results', () => {
  it('below 100 with a closed epic drift, loudly', async () => {
    const { findings } = await look(places.epicClosedEarly);
    expect(said(findings)).toEqual([['loud', 'epic-drift', 'Freezes are announced in one place', 'closed']]);
    expect(findings[0]?.args.score).toBe(60);
  });

  it('at 100 hint at the open epic, not at the one that is due later', async () => {
    const { initiatives, findings } = await look(places.doneBeforeEpics);
    expect(initiatives).toHaveLength(2);
    expect(said(findings)).toEqual([['quiet', 'epic-open', 'Canary checks for stateless services', undefined]]);
  });

  it('are asked for an epic where the form does so', async () => {
    const place = { ...places.noLinkedEpic, iid: places.noLinkedEpic.iid + 1 };
    expect(said((await look(place)).findings)).toEqual([]);
    expect(said((await look(place, { profile: platforms2025Profile })).findings)).toEqual([
      ['normal', 'no-linked-epic', null, undefined],
    ]);
  });
});

describe('objectives', () => {
  it('with all in order have nothing to fix', async () => {
    const { initiatives, findings } = await look(places.epicsInOrder);
    expect(initiatives.map(({ linked, status }) => [linked, status?.day ?? null])).toEqual([
      [true, '2023-10-25'],
      [true, '2023-10-24'],
      [true, null],
    ]);
    expect(said(findings)).toEqual([]);
  });

  it('without any epic are told so', async () => {
    const { initiatives, findings } = await look(places.noLinkedEpic);
    expect(initiatives).toEqual([]);
    expect(said(findings)).toEqual([['normal', 'no-linked-epic', null, undefined]]);
  });
});

it('an epic knows the OKRs it serves, and that its status is due', async () => {
  const { gateway } = visit();
  const { path, iid } = places.epicSide;
  const { epic, links, mentioned } = await readEpicSide(gateway, { namespacePath: path, iid: String(iid) });
  const served = servedOkrs(epic, links, mentioned, () => platforms2023Profile, { origin: ORIGIN, relativeRoot: '' });
  expect(
    served.map(({ item, role, named, linked, score, health }) => [item.title, role, named, linked, score, health]),
  ).toEqual([
    ['Every team knows what its services cost', 'objective', true, true, expect.any(Number), 'needsAttention'],
    ['Each service’s costs are one click away', 'key-result', true, false, 40, 'atRisk'],
  ]);
  expect(statusOf(epic.item, '2023-10-25', 'UTC')).toEqual({ day: '2023-10-11', at: null });
});
