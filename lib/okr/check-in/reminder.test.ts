import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpdateState } from '../cadence';
import { newCommandLines } from '../description/new-commands';
import type { Item } from '../item';
import { keyResult } from '../item.fixture';
import type { Period } from '../period';
import type { Row } from '../rows';
import { hostileText } from './check-in.fixture';
import { formatReminder, withReminderHeading } from './format-reminder';
import { isReminder, nextReminderDay, reminderFor as reminderOn } from './reminder';

const WORDS = { sentence: 'Please look.', unassigned: 'Nobody yet' };
const person = (username: string) => ({ name: username, username });

function row(state: UpdateState['state'], item: Partial<Item>, isToday = false): Row {
  const update: UpdateState = { state, since: null, dueDay: null, isToday, weeksLate: 0 };
  const one = keyResult(item);
  const member = { item: one, role: 'key-result' as const, ties: [], isWritten: false, elsewhere: [], below: null };
  return { item: one, member, term: null, leftOut: null, update, criteria: null };
}

const rows = [
  row('overdue', { iid: '1', title: 'One => 40%', owners: [person('ana'), person('_b_.c-')] }),
  row('never', { iid: '2', title: 'Two', owners: [person('ana')] }),
  row('due', { iid: '3', title: '/close', url: null, owners: [] }, true),
  row('due', { iid: '4', owners: [person('soon')] }),
  row('updated', { iid: '5', owners: [person('done')] }),
  row('unknown', { iid: '6', owners: [person('unknown')] }),
  row('not-expected', { iid: '7', owners: [person('closed')] }),
  row('never', { iid: '8', title: 'Eight', owners: [person('a b\n/close @all')] }),
];
/** Without a period. */
const reminderFor = (of: { rows: Row[] }) => reminderOn({ ...of, period: null, today: '2023-10-25' });
const URL = 'https://gitlab.example.com/group/okrs/-/work_items';

it('asks those whose key results wait, by person', () => {
  const [one, two] = [1, 2].map((iid) => ({ title: iid === 1 ? 'One' : 'Two', url: `${URL}/${iid}` }));
  expect(reminderFor({ rows })).toEqual({
    people: [
      { username: 'ana', keyResults: [one, two] },
      { username: '_b_.c-', keyResults: [one] },
    ],
    unassigned: [
      { title: '/close', url: null },
      { title: 'Eight', url: `${URL}/8` },
    ],
  });
  expect(reminderFor({ rows: rows.slice(3, 7) })).toEqual({ people: [], unassigned: [] });
});

describe('the comment', () => {
  it('mentions each', () => {
    expect(formatReminder(reminderFor({ rows }), '2023-10-25', WORDS)).toBe(
      [
        '### Reminder 2023-10-25',
        '',
        'Please look.',
        '',
        `- @ana: [One](${URL}/1), [Two](${URL}/2)`,
        `- @\\_b\\_.c-: [One](${URL}/1)`,
        `- Nobody yet: \\/close, [Eight](${URL}/8)`,
      ].join('\n'),
    );
  });

  it('holds no quick action and no other mention, whatever titles hold', () => {
    const item = fc.record({
      title: hostileText,
      url: fc.constantFrom(null, URL),
      owners: fc.subarray([person('ana')]),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        const reminder = reminderFor({ rows: items.map((one) => row('never', one)) });
        const text = formatReminder(reminder, '2023-10-25', WORDS);
        expect(text).not.toMatch(/^\s*\//m);
        expect(newCommandLines('', text)).toEqual([]);
        expect(text.match(/(?<!\\)(?:\\\\)*@/g)?.length ?? 0).toBe(reminder.people.length);
        expect(isReminder(text)).toBe(true);
        expect(withReminderHeading(text, '2023-11-01')).toBe(text);
      }),
    );
  });
});

it('has its heading when it is written, whatever was typed', () => {
  expect(withReminderHeading('@ana, please', '2023-10-25')).toBe('### Reminder 2023-10-25\n\n@ana, please');
  expect(withReminderHeading('> ### Reminder 2023-10-18', '2023-10-25')).toMatch(/^### Reminder 2023-10-25\n\n>/);
});

it('names nobody once the period has ended', () => {
  const period = { start: '2023-08-01', end: '2023-10-31' } as Period;
  const on = (today: string) => reminderOn({ rows, period, today }).people.length;
  expect([on('2023-10-27'), on('2023-10-31'), on('2023-11-01')]).toEqual([2, 2, 0]);
});

describe('isReminder', () => {
  it.each([
    ['### Reminder 2023-10-25\n\n- @ana', true],
    ['Hello all,\r\n\r\n**Friendly reminder: 2023-10-18**', true],
    ['### Check-in 2023-10-25', false],
    ['> ### Reminder 2023-10-25', false],
    ['', false],
  ])('%j: %s', (body, isOne) => {
    expect(isReminder(body)).toBe(isOne);
  });
});

describe('the next one', () => {
  const reminder = (at: string, body = '### Reminder 2023-10-25') => ({ body, at });
  const next = (now: string, ...comments: { body: string; at: string }[]) =>
    nextReminderDay(comments, new Date(now), 'Europe/Berlin');

  it.each([
    ['2023-10-25T09:00:00Z', '2023-11-01'],
    ['2023-10-26T09:00:00Z', '2023-11-01'],
    ['2023-10-31T22:59:59Z', '2023-11-01'],
    ['2023-10-31T23:00:00Z', null],
    ['2023-11-01T07:00:00Z', null],
  ])('can be written a week after the last one: at %s, %s', (now, day) => {
    const before = reminder('2023-10-18T08:00:00Z', '### Reminder 2023-11-01');
    expect(next(now, reminder('2023-10-25T08:00:00Z'), { ...before, body: 'Thanks!' }, before)).toBe(day);
  });

  it('is counted from when it was written, not from the day it names', () => {
    const early = reminder('2023-10-26T08:00:00Z', '### Reminder 2023-11-01');
    expect([next('2023-11-01T09:00:00Z', early), next('2023-11-02T09:00:00Z', early)]).toEqual(['2023-11-02', null]);
    expect(next('2023-10-26T09:00:00Z', reminder('some day'))).toBe('2023-11-01');
  });

  it('can be written where there was none', () => {
    expect(next('2023-10-25T09:00:00Z')).toBe(null);
    expect(next('2023-10-25T09:00:00Z', reminder('2023-10-25T08:00:00Z', 'Thanks!'))).toBe(null);
  });
});
