import fc from 'fast-check';
import { nastyMarkdown } from '../description/markdown.fixture';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import type { Health } from '../item';
import { keyResult } from '../item.fixture';
import { describingProfiles } from '../profiles/built-in';
import type { Role } from '../recognise';
import { allChecks } from './all';
import type { CheckInput } from './check';
import { checkInput, told } from './given.fixture';
import { epic, linked } from './linked.fixture';

const PIECES = [
  '### Context',
  '## **Linked Epics & Issues:**',
  '### Scoring Criteria',
  '# Retro',
  '## Good',
  '## Bad',
  '#### Try',
  '- #1 (50%)',
  '- [x] group&12 => 40% (30 %)',
  '| Epic Title | Epic Link |\n| --- | --- |\n| a | &12 |\n| <title> | <link> |',
  '| Key Result | Weight |\n|--|--|\n| #1 | 50% |\n| #2 | x% |',
  '<What the objective is about, and the problem it solves>',
  'Status update: #1, https://gitlab.example.com/groups/group/-/epics/12',
] as const;

/** Descriptions with sections people really have, in any state. */
export const text = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...PIECES) }, nastyMarkdown), { maxLength: 8 })
  .chain((parts) => fc.constantFrom('\n', '\n\n', '\r\n').map((gap) => parts.join(gap)));

const maybe = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);
const health = maybe<Health>('onTrack', 'needsAttention', 'atRisk');
const state = fc.constantFrom<'open' | 'closed'>('open', 'closed');
const day = fc.constantFrom('2023-10-04', '2023-10-31', '2024-02-29');
/** As GitLab gives them to an item or a milestone, and as it never should. */
const dates = {
  startDate: maybe('2023-08-01', '2024-02-29', '0023-08-01', '2023-010-31', ''),
  dueDate: maybe('2023-10-31', '2022-01-01', '1970-01-01', '2023-7-17', 'x'),
};
const named = fc.constantFrom('FY24-Q3', 'fy24q2', '2019-q1', 'FYXXQX', 'OKR', '');

const initiative: fc.Arbitrary<LinkedInitiative> = fc
  .record({
    key: fc.constantFrom('group#12', 'group#13', 'broken 1', ''),
    label: fc.oneof(text, fc.string()),
    mention: maybe(linked().mention),
    linked: maybe(true, false),
    isChild: fc.boolean(),
    initiative: fc.option(
      fc.record({ state, health, title: fc.string(), labels: fc.subarray(['workflow-infra::Blocked', 'cancelled']) }),
    ),
    unreadable: maybe<'gone' | 'no-access' | 'broken' | 'elsewhere'>('gone', 'no-access', 'broken', 'elsewhere'),
    status: fc.option(fc.record({ day, at: maybe('2023-10-04T00:00:00Z', 'x') })),
    statusLate: fc.option(fc.record({ dueDay: day, weeksLate: fc.nat({ max: 9 }) })),
  })
  .map(({ initiative: item, ...given }) => linked({ ...given, initiative: item && epic(item) }));

const child = fc
  .record({
    iid: fc.constantFrom('1', '2', '3'),
    title: fc.oneof(text, fc.constantFrom('KR: Reduce failed deploys', 'Reduce the failed deploys => 40%', '')),
    health,
    state,
    percent: maybe(0, 50, 144),
    description: text,
    createdAt: fc.constantFrom('2023-08-01T09:00:00Z', 'x'),
  })
  .map(keyResult);

const comment = fc.record({
  body: fc.oneof(text, fc.constantFrom('Update', 'Update\n#1', '')),
  at: fc.constantFrom('2023-10-25T09:00:00Z', 'x'),
  editedAt: fc.constant(null),
  author: fc.constant(null),
  username: fc.constant(null),
});

/** Every form, with every check on. */
export const rules = fc.constantFrom(...describingProfiles).map((profile) => ({
  ...profile,
  descriptions: { ...profile.descriptions, alsoCheck: allChecks.map(({ id }) => id) },
}));

/** Anything checks may be given. */
export const input: fc.Arbitrary<CheckInput> = fc
  .record({
    role: fc.constantFrom<Role>('objective', 'key-result'),
    profile: rules,
    item: fc.record({
      description: text,
      title: fc.oneof(text, fc.constant('FY24-Q3 => 60%')),
      health,
      state,
      labels: fc.array(named, { maxLength: 3 }),
      milestone: fc.option(fc.record({ title: named, ...dates })),
      ...dates,
    }),
    children: fc.option(fc.array(child, { maxLength: 4 }), { nil: undefined }),
    initiatives: fc.option(fc.array(initiative, { maxLength: 4 })),
    checkIns: fc
      .array(fc.tuple(maybe(50, 144), fc.nat({ max: 3 }), fc.constantFrom('', '', '', 'a')), { maxLength: 5 })
      .map((given) => given.map((one) => told(...one)))
      .map((given) => new Map(['1', '2'].map((iid) => [keyResult({ iid }).id, given] as const))),
    comments: fc.option(fc.array(comment, { maxLength: 3 })),
    score: maybe(0, 40.5, 100, 144, Number.NaN),
    period: maybe(
      { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' },
      { fiscalYear: 0, quarter: 9, start: 'x', end: '' },
    ),
    now: fc.constantFrom(new Date('2023-10-25T15:00:00Z'), new Date(Number.NaN)),
  })
  .map(({ role, ...given }) => checkInput(role, given));
