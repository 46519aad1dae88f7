import { describe, expect, it } from 'vitest';
import { applyEdits } from '../description/edit';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import { everything } from '../initiatives/asked.fixture';
import { linkInitiatives } from '../initiatives/linked-initiatives';
import { readNamed } from '../initiatives/named-initiatives';
import type { Item } from '../item';
import { nativeProfile } from '../profiles/native';
import { platforms2023Profile } from '../profiles/platforms-2023';
import type { Role } from '../recognise';
import type { Finding } from './check';
import { deadLink } from './dead-link';
import { epicDrift } from './epic-drift';
import { epicOpen } from './epic-open';
import { epicStatusLate } from './epic-status-late';
import { checkInput, HOME, NOW } from './given.fixture';
import { epic, linked } from './linked.fixture';
import { noAccess } from './no-access';
import { noLinkedEpic } from './no-linked-epic';
import { notInDescription } from './not-in-description';
import { notLinked } from './not-linked';

const TABLE = `### Linked Epics

| Epic Title | Epic Link |
| ---------- | --------- |
| Pipelines  | group&12  |
| Regions    | group&404 |
| Signing    | secret&1  |
| Runbooks   | later     |
| Hosting    | https://plans.example.com/12 |
`;

const PIPELINES = epic({ iid: '12', title: 'Pipelines', description: '### Status 2023-10-04\n\nHalf.' });
const ROLLBACKS = epic({ iid: '13', title: 'Rollbacks | rehearsed' });

/** An objective whose epics are read from its description and from GitLab's links, as the product does. */
function read(description = TABLE) {
  const profile = platforms2023Profile;
  const blocks = scan(description);
  const input = checkInput('objective', { profile, item: { description } });
  const initiatives = linkInitiatives({
    named: readNamed(description, blocks, sectionsOf(blocks), profile.descriptions, HOME),
    surroundings: {
      links: [
        { id: '1', initiative: ROLLBACKS, state: 'open' },
        { id: '2', initiative: null, state: 'open' },
      ],
      found: new Map([['group#12', PIPELINES]]),
      asked: everything,
      readableNamespaces: new Set(['group', 'group/okrs']),
    },
    profile,
    period: input.period,
    now: NOW,
    structure: null,
  });
  return { ...input, initiatives };
}

const mended = (finding: Finding | undefined, description = TABLE) => {
  const edited = finding?.fix?.kind === 'edits' ? applyEdits(description, finding.fix.edits() ?? []) : null;
  return edited?.ok ? edited.text : null;
};

describe('of one description', () => {
  it('what is only linked in GitLab is added as a row, and then is there', () => {
    const [finding, ...rest] = notInDescription.find(read());
    expect(rest).toEqual([]);
    const text = mended(finding) ?? '';
    const rows = text.split('\n');
    expect(rows.filter((row) => !TABLE.split('\n').includes(row))).toHaveLength(1);
    expect(text.startsWith(TABLE.trimEnd())).toBe(true);
    expect(notInDescription.find(read(text))).toEqual([]);
  });

  it('what is only named is to be linked, and nothing that cannot be read', () => {
    const findings = notLinked.find(read());
    expect(findings.map(({ args, fix }) => [args.label, fix])).toEqual([
      ['Pipelines', { kind: 'link', target: PIPELINES.item }],
    ]);
  });

  it('what is gone loses its row alone; a row without an address keeps its words', () => {
    const findings = deadLink.find(read());
    expect(findings.map(({ args }) => [args.label, args.reason])).toEqual([
      ['Regions', 'gone'],
      ['Runbooks', 'broken'],
    ]);
    expect(mended(findings[0])).toBe(TABLE.replace('| Regions    | group&404 |\n', ''));
    expect(findings[1]?.fix).toBeNull();
  });

  it('what may not be seen is said quietly, once, and nowhere else', () => {
    const findings = noAccess.find(read());
    expect(findings.map(({ level, args }) => [level, args.labels])).toEqual([['quiet', ['Signing', '']]]);
  });

  it('a status of three weeks ago is late', () => {
    const findings = epicStatusLate.find(read());
    expect(findings.map(({ subject, args }) => [subject, args])).toEqual([
      ['group#12 2023-10-18', { label: 'Pipelines', since: '2023-10-04', due: '2023-10-18' }],
    ]);
    expect(epicStatusLate.find({ ...read(), item: { ...read().item, state: 'closed' } })).toEqual([]);
  });

  it('nothing is said while the epics are not read', () => {
    const input = { ...read(), initiatives: null };
    for (const check of [
      notInDescription,
      notLinked,
      deadLink,
      noAccess,
      epicStatusLate,
      epicDrift,
      epicOpen,
      noLinkedEpic,
    ]) {
      expect(check.find(input)).toEqual([]);
    }
  });
});

it('nothing has to be named where the form has no place for it', () => {
  const given = { profile: nativeProfile, initiatives: [linked({ mention: null })] };
  expect(notInDescription.find(checkInput('objective', given))).toEqual([]);
});

it('where GitLab does not tell its links, nothing is said to be unlinked', () => {
  expect(notLinked.find(checkInput('objective', { initiatives: [linked({ linked: null })] }))).toEqual([]);
});

describe('no linked epic', () => {
  const found = (role: Role, given: Parameters<typeof checkInput>[1]) =>
    noLinkedEpic.find(checkInput(role, given)).length;

  it.each([
    ['nothing', [], 1],
    ['a row without an address', [linked({ unreadable: 'broken', initiative: null, linked: null })], 1],
    ['one that may not be seen', [linked({ unreadable: 'no-access', initiative: null })], 0],
    ['one elsewhere', [linked({ unreadable: 'elsewhere', initiative: null })], 0],
    ['one only linked in GitLab', [linked({ mention: null })], 0],
  ])('%s', (_, initiatives, count) => {
    expect(found('objective', { initiatives })).toBe(count);
  });

  it('is asked of the roles that the rules name, while they are open', () => {
    const profile = platforms2023Profile;
    expect(found('objective', { profile })).toBe(1);
    expect(found('key-result', { profile })).toBe(0);
    expect(found('key-result', {})).toBe(1);
    expect(found('objective', { profile, item: { state: 'closed' } })).toBe(0);
  });
});

describe('drift', () => {
  const drift = (role: Role, okr: Partial<Item> & { score: number | null }, ...epics: Partial<Item>[]) => {
    const { score, ...item } = okr;
    const initiatives = epics.map((given, at) => linked({ key: String(at), initiative: epic(given) }));
    const input = checkInput(role, { item, score, initiatives });
    return [
      ...epicDrift.find(input).map(({ subject }) => subject),
      ...epicOpen.find(input).map(({ subject }) => `${subject} open`),
    ];
  };
  const CLOSED = { state: 'closed' } as const;
  const ON_TRACK = { health: 'onTrack', score: 60 } as const;

  it.each([
    ['closed early', 'key-result', { score: 60 }, [CLOSED], ['0 closed']],
    ['done by its label', 'key-result', { score: 60 }, [{ labels: ['workflow-infra::Done'] }], ['0 closed']],
    ['closed, another is going on', 'key-result', { score: 60 }, [CLOSED, {}], []],
    ['closed, at 100', 'key-result', { score: 100 }, [CLOSED], []],
    ['closed, of an objective', 'objective', { score: 60 }, [CLOSED], []],
    ['at risk', 'objective', ON_TRACK, [{ health: 'atRisk' }], ['0 at-risk']],
    ['at risk, as the OKR is', 'objective', { health: 'atRisk', score: 60 }, [{ health: 'atRisk' }], []],
    ['blocked', 'key-result', ON_TRACK, [{ labels: ['workflow-infra::Blocked'] }], ['0 blocked']],
    ['cancelled', 'key-result', ON_TRACK, [{ labels: ['workflow-infra::Cancelled'] }], ['0 cancelled']],
    ['open, at 100', 'key-result', { score: 100 }, [{}], ['0 open']],
    ['open, closed', 'objective', { score: 60, state: 'closed' }, [{}], ['0 open']],
    ['open, due later', 'key-result', { score: 100 }, [{ dueDate: '2024-01-31' }], []],
  ] as const)('%s', (_, role, okr, epics, expected) => {
    const given = epics.map((one) => ({ ...one, labels: 'labels' in one ? [...one.labels] : [] }));
    expect(drift(role, okr, ...given)).toEqual(expected);
  });
});
