import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from './day';
import { formatPeriod, parsePeriod, periodOfDay, periodOfItem } from './period';

const FEBRUARY = 2;
const fy24q3 = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };

describe('parsePeriod', () => {
  it.each([
    ['FY24Q3', 'FY24-Q3'],
    ['FY24-Q3', 'FY24-Q3'],
    ['fy24-q3', 'FY24-Q3'],
    ['2019-q1', 'CY19-Q1'],
    ['2018-q4', 'CY18-Q4'],
    ['FY22 Q3', 'FY22-Q3'],
    ['FY22 Q4', 'FY22-Q4'],
    ['Q2FY23', 'FY23-Q2'],
    ['CY18-Q4', 'CY18-Q4'],
  ])('reads %s, as it was seen in practice, and writes %s', (text, written) => {
    const period = parsePeriod(text, FEBRUARY);
    expect(period && formatPeriod(period)).toBe(written);
  });

  it.each([
    'FY24Q3',
    'FY24-Q3',
    'fy24-q3',
    'FY24 Q3',
    'FY2024 Q3',
    'Q3FY24',
    'q3 fy2024',
    'FY24::Q3',
    'okr::FY24-Q3',
    'Plan for FY24-Q3 (final)',
    'FY24-Q3, also FY24Q3',
  ])('%s', (text) => {
    expect(parsePeriod(text, FEBRUARY)).toEqual(fy24q3);
  });

  it.each([
    ['FY20-Q4', '2019-11-01', '2020-01-31'],
    ['FY21-Q1', '2020-02-01', '2020-04-30'],
    ['FY23-Q3', '2022-08-01', '2022-10-31'],
    ['FY24-Q2', '2023-05-01', '2023-07-31'],
    ['FY22 Q4', '2021-11-01', '2022-01-31'],
    ['Q2FY23', '2022-05-01', '2022-07-31'],
    ['2018-q4', '2018-10-01', '2018-12-31'],
    ['CY18-Q4', '2018-10-01', '2018-12-31'],
    ['2019-q1', '2019-01-01', '2019-03-31'],
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(parsePeriod(text, FEBRUARY)).toMatchObject({ start, end });
  });

  it.each([
    '',
    'FYXXQX',
    'FY24',
    'Q3',
    'FY24-Q5',
    'FY24-Q31',
    'FY124-Q3',
    'FY1924-Q3',
    'NiFY24Q3',
    'FY24-Q2 and FY24-Q3',
    'CY24-Q3 or FY24-Q3',
  ])('%j names no one period', (text) => {
    expect(parsePeriod(text, FEBRUARY)).toBeNull();
  });

  it('takes calendar years for fiscal years that start in January', () => {
    const expected = { fiscalYear: 2024, quarter: 3, start: '2024-07-01', end: '2024-09-30' };
    for (const text of ['FY24-Q3', 'CY24-Q3', '2024-q3']) expect(parsePeriod(text, 1)).toEqual(expected);
  });

  it('takes linear time', () => {
    const began = performance.now();
    for (const piece of ['FY', 'fy20', ' ', 'q3 ', 'q3fy', '20', 'FY24-Q3 '])
      parsePeriod(piece.repeat(50_000), FEBRUARY);
    // Not a measurement: what is not linear takes minutes here.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

it('writes fiscal and calendar quarters apart', () => {
  expect(formatPeriod(fy24q3)).toBe('FY24-Q3');
  expect(['FY09 Q1', '2018-q4'].map((text) => formatPeriod(parsePeriod(text, FEBRUARY) ?? fy24q3))).toEqual([
    'FY09-Q1',
    'CY18-Q4',
  ]);
});

describe('periodOfDay', () => {
  it.each([
    ['2023-07-31', 'FY24-Q2'],
    ['2023-08-01', 'FY24-Q3'],
    ['2023-10-31', 'FY24-Q3'],
    ['2024-01-31', 'FY24-Q4'],
    ['2024-02-01', 'FY25-Q1'],
    ['2026-11-20', 'FY27-Q4'],
  ])('%s is in %s', (day, expected) => {
    const period = periodOfDay(day, FEBRUARY);
    expect(period && formatPeriod(period)).toBe(expected);
  });

  it.each(['', '2023-02-30', '0023-08-01', '0000-01-01', '1999-01-31', '2099-02-01'])('%j is in none', (day) => {
    expect(periodOfDay(day, FEBRUARY)).toBeNull();
  });

  it('tiles the years: each day lies in its quarter, and the next quarter begins where one ends', () => {
    const firstDay = dayNumber('2001-01-01') ?? 0;
    const lastDay = dayNumber('2098-01-01') ?? 0;
    fc.assert(
      fc.property(
        fc.integer({ min: firstDay, max: lastDay }),
        fc.integer({ min: 1, max: 12 }),
        (number, startMonth) => {
          const day = dayOfNumber(number) ?? '';
          const period = periodOfDay(day, startMonth);
          if (!period) throw new Error(`${day} is in no period`);
          expect(period.start <= day && day <= period.end).toBe(true);
          const next = periodOfDay(addDays(period.end, 1) ?? '', startMonth);
          expect(next?.start).toBe(addDays(period.end, 1));
          expect(next?.quarter).toBe((period.quarter % 4) + 1);
          expect(periodOfDay(period.end, startMonth)).toEqual(period);
          expect(parsePeriod(formatPeriod(period), startMonth)).toEqual(period);
        },
      ),
    );
  });
});

describe('periodOfItem', () => {
  const nothing = { milestone: null, labels: [], startDate: null, dueDate: null };
  const milestone = (title: string, startDate: string | null = null, dueDate: string | null = null) => ({
    title,
    startDate,
    dueDate,
  });
  const told = (item: Parameters<typeof periodOfItem>[0]) => {
    const found = periodOfItem(item, FEBRUARY);
    return found && [formatPeriod(found.period), found.source];
  };

  it('asks the milestone, then labels, then the dates of the milestone, then its own', () => {
    const own = { startDate: '2023-02-01', dueDate: '2023-04-30' };
    const named = milestone('FY24-Q4', '2023-05-01', '2023-07-31');
    const unnamed = milestone('Summer', '2023-05-01', '2023-07-31');
    expect(told({ milestone: named, labels: ['FY24-Q3'], ...own })).toEqual(['FY24-Q4', 'milestone']);
    expect(told({ milestone: unnamed, labels: ['OKR', 'fy24-q3'], ...own })).toEqual(['FY24-Q3', 'label']);
    expect(told({ milestone: unnamed, labels: ['OKR'], ...own })).toEqual(['FY24-Q2', 'milestone-dates']);
    expect(told({ milestone: milestone('Summer'), labels: [], ...own })).toEqual(['FY24-Q1', 'dates']);
    expect(told(nothing)).toBeNull();
  });

  it('does not read two labels as one, nor choose between two', () => {
    expect(told({ ...nothing, labels: ['FY24', 'Q3'] })).toBeNull();
    expect(told({ ...nothing, labels: ['FY24-Q2', 'FY24-Q3'] })).toBeNull();
  });

  it('takes dates a week off', () => {
    expect(told({ ...nothing, startDate: '2023-08-07', dueDate: '2023-10-27' })).toEqual(['FY24-Q3', 'dates']);
    expect(told({ ...nothing, startDate: '2023-07-31', dueDate: '2023-11-07' })).toEqual(['FY24-Q3', 'dates']);
  });

  it.each([
    ['a start nine days off', '2023-08-10', '2023-10-31'],
    ['an end nine days off', '2023-08-01', '2023-11-09'],
    ['a start after the end', '2023-10-31', '2023-08-01'],
    ['the year 23', '0023-08-01', '0023-10-31'],
    ['a year', '2023-02-01', '2024-01-31'],
    ['an unreadable day', '2023-8-1', '2023-10-31'],
    ['one date', null, '2023-10-31'],
  ])('does not believe %s', (_, startDate, dueDate) => {
    expect(told({ ...nothing, startDate, dueDate })).toBeNull();
  });
});
