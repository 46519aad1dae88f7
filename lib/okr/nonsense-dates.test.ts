import { describe, expect, it } from 'vitest';
import { dateProblems } from './nonsense-dates';

const FEBRUARY = 2;
const nothing = { milestone: null, labels: [], startDate: null, dueDate: null };
const milestone = (title: string, startDate: string | null = null, dueDate: string | null = null) => ({
  milestone: { title, startDate, dueDate },
});
const found = (given: Partial<Parameters<typeof dateProblems>[0]>) => dateProblems({ ...nothing, ...given }, FEBRUARY);

describe('nothing is said of', () => {
  it.each([
    ['nothing', {}],
    ['a quarter', { startDate: '2023-08-01', dueDate: '2023-10-31' }],
    ['one day', { startDate: '2023-08-01', dueDate: '2023-08-01' }],
    ['a year', { startDate: '2024-01-01', dueDate: '2025-01-01' }],
    ['a date alone', { startDate: '2023-10-31' }],
    ['what is no day', { startDate: '2023-010-31', dueDate: '2023-7-17' }],
    ['a quarter told twice', { ...milestone('FY24-Q3'), labels: ['fy24q3', 'OKR', 'Q3FY24'], dueDate: '2023-10-31' }],
    ['a due date a week off', { labels: ['FY24-Q3'], dueDate: '2023-11-07' }],
    ['a due date a week early', { labels: ['FY24-Q3'], dueDate: '2023-07-25' }],
    ['a milestone of years', milestone('Backlog', '2020-01-01', '2030-01-01')],
    ['a label that names no quarter', { ...milestone('FY24-Q3'), labels: ['FYXXQX', 'FY25', 'Q2'] }],
  ])('%s', (_, given) => {
    expect(found(given)).toEqual([]);
  });
});

it('tells a start after the end', () => {
  const [start, due] = ['2023-10-31', '2023-08-01'];
  expect(found({ startDate: start, dueDate: due })).toEqual([{ kind: 'start-after-due', of: 'item', start, due }]);
  expect(found(milestone('Summer', start, due))).toEqual([{ kind: 'start-after-due', of: 'milestone', start, due }]);
});

it('tells more than a year', () => {
  const [start, due] = ['2023-08-01', '2024-10-31'];
  expect(found({ startDate: start, dueDate: due })).toEqual([{ kind: 'year-apart', start, due }]);
  expect(found({ startDate: start, dueDate: due, labels: ['FY24-Q3'] })).toMatchObject([{ kind: 'due-outside' }]);
});

it('tells a year that cannot be meant, and nothing more of it', () => {
  expect(found({ startDate: '0023-08-01', dueDate: '2023-10-31', labels: ['FY24-Q3'] })).toEqual([
    { kind: 'before-2000', of: 'item', which: 'start', day: '0023-08-01' },
  ]);
  expect(found({ startDate: '2023-08-01', dueDate: '1970-01-01', labels: ['FY24-Q3'] })).toEqual([
    { kind: 'before-2000', of: 'item', which: 'due', day: '1970-01-01' },
  ]);
  expect(found(milestone('Summer', '1999-12-31'))).toMatchObject([{ kind: 'before-2000', of: 'milestone' }]);
});

it('tells a due date that lies outside the quarter', () => {
  const quarter = { start: '2023-08-01', end: '2023-10-31' };
  expect(found({ ...milestone('FY24-Q3 OKRs'), dueDate: '2023-11-08' })).toEqual([
    { kind: 'due-outside', due: '2023-11-08', by: 'milestone', one: 'FY24-Q3 OKRs', ...quarter },
  ]);
  expect(found({ labels: ['OKR', 'fy24q3'], dueDate: '2023-07-24' })).toEqual([
    { kind: 'due-outside', due: '2023-07-24', by: 'label', one: 'fy24q3', ...quarter },
  ]);
});

it('tells quarters that contradict each other, and measures no date by them', () => {
  const dueDate = '2020-01-01';
  expect(found({ labels: ['OKR', 'FY24-Q2', 'FY24Q2', 'FY24-Q3'], dueDate })).toEqual([
    { kind: 'two-labels', one: 'FY24-Q2', other: 'FY24-Q3' },
  ]);
  expect(found({ ...milestone('FY24-Q2'), labels: ['FY24-Q3'], dueDate })).toEqual([
    { kind: 'milestone-and-label', one: 'FY24-Q2', other: 'FY24-Q3' },
  ]);
});

it('goes by the fiscal year of the team', () => {
  expect(dateProblems({ ...nothing, labels: ['FY24-Q3'], dueDate: '2024-09-30' }, 1)).toEqual([]);
});
