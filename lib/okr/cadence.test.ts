import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, type UpdateState, updateState, updateStates } from './cadence';
import { dayIn, daysBetween } from './day';

const wednesdays: Cadence = { weekday: 3, timeZone: 'UTC', cutOff: '24:00', everyWeeks: 1 };
const period = { fiscalYear: 2024, quarter: 3, start: '2023-08-01', end: '2023-10-31' };
/** The last Wednesday of the period, before its cut-off. */
const now = new Date('2023-10-25T15:00:00Z');
const item = { undated: false, createdAt: '2023-01-01T00:00:00Z', closed: false };

const state = (lastUpdate: string | null, changes: Partial<Parameters<typeof updateState>[0]> = {}) =>
  updateState({ ...item, lastUpdate, now, cadence: wednesdays, period, ...changes });
const of = (given: Partial<UpdateState>): UpdateState => ({
  state: 'updated',
  since: null,
  dueDay: null,
  isToday: false,
  weeksLate: 0,
  ...given,
});

describe('updateState', () => {
  it.each<[string, Partial<UpdateState>]>([
    ['2023-10-25T09:12:00Z', { state: 'updated' }],
    ['2023-10-19T00:00:01Z', { state: 'updated' }],
    ['2023-10-18T23:59:59Z', { state: 'due', dueDay: '2023-10-25', isToday: true }],
    ['2023-10-12T00:00:01Z', { state: 'due', dueDay: '2023-10-25', isToday: true }],
    ['2023-10-11T23:59:59Z', { state: 'overdue', dueDay: '2023-10-18', weeksLate: 1 }],
    ['2023-10-04T09:12:00Z', { state: 'overdue', dueDay: '2023-10-18', weeksLate: 2 }],
    ['2023-06-01T09:12:00Z', { state: 'overdue', dueDay: '2023-10-18', weeksLate: 12 }],
  ])('%s is %j', (lastUpdate, expected) => {
    expect(state(lastUpdate)).toEqual(of({ since: lastUpdate.slice(0, 10), ...expected }));
  });

  it.each([
    ['2023-10-18T12:00:00Z', '2023-10-11T09:00:00Z', 'due', '2023-10-18', true],
    ['2023-10-19T00:00:00Z', '2023-10-11T09:00:00Z', 'overdue', '2023-10-18', false],
    ['2023-10-19T00:00:00Z', '2023-10-18T09:00:00Z', 'due', '2023-10-25', false],
    ['2023-10-24T23:59:59Z', '2023-10-18T09:00:00Z', 'due', '2023-10-25', false],
    ['2023-10-25T00:00:00Z', '2023-10-18T09:00:00Z', 'due', '2023-10-25', true],
  ])('at %s, an update of %s is %s for %s', (moment, lastUpdate, expected, dueDay, isToday) => {
    expect(state(lastUpdate, { now: new Date(moment) })).toMatchObject({ state: expected, dueDay, isToday });
  });

  it('is due today by the days of the cadence’s zone', () => {
    const cadence = { ...wednesdays, timeZone: 'Pacific/Auckland' };
    const at = (moment: string) => state('2023-10-17T09:00:00Z', { cadence, now: new Date(moment) }).isToday;
    expect([at('2023-10-24T10:59:59Z'), at('2023-10-24T11:00:00Z')]).toEqual([false, true]);
  });

  it('is late from the first day that was missed', () => {
    const late = { now: new Date('2023-10-25T18:00:00Z'), cadence: { ...wednesdays, cutOff: '17:00' } };
    expect(state('2023-10-18T17:30:00Z', late)).toMatchObject({ state: 'updated', dueDay: null });
    expect(state('2023-10-18T16:30:00Z', late)).toMatchObject({ state: 'overdue', weeksLate: 0 });
    expect(state('2023-10-11T17:30:00Z', late)).toMatchObject({ state: 'overdue', weeksLate: 0 });
    expect(state('2023-10-11T17:00:00Z', late)).toMatchObject({ state: 'overdue', weeksLate: 1 });
    const early = { now: new Date('2023-10-19T01:00:00Z'), cadence: { ...wednesdays, timeZone: 'America/New_York' } };
    expect(state('2023-10-11T23:00:00Z', early)).toMatchObject({ state: 'due', since: '2023-10-11', isToday: true });
  });

  it('knows an item that was never updated', () => {
    expect(state(null)).toEqual(of({ state: 'never', dueDay: '2023-10-18' }));
  });

  it('asks an item made since the last cut-off for the next one', () => {
    expect(state(null, { createdAt: '2023-10-19T08:00:00Z' })).toEqual(
      of({ state: 'due', dueDay: '2023-10-25', isToday: true }),
    );
    expect(state(null, { createdAt: '2023-10-18T08:00:00Z' })).toMatchObject({ state: 'never' });
  });

  it('is due for the first cut-off of the period, and an update shortly before the period meets it', () => {
    const first = { now: new Date('2023-08-01T12:00:00Z') };
    expect(state(null, first)).toMatchObject({ state: 'due', dueDay: '2023-08-02' });
    expect(state('2023-07-26T12:00:00Z', first)).toMatchObject({ state: 'due', dueDay: '2023-08-02' });
    expect(state('2023-07-27T12:00:00Z', first)).toMatchObject({ state: 'updated' });
    expect(state(null, { now: new Date('2023-07-31T12:00:00Z') })).toMatchObject({ state: 'not-expected' });
  });

  it('asks for nothing more after the period, and the last cut-off in it still counts', () => {
    const after = { now: new Date('2023-11-20T12:00:00Z') };
    expect(state('2023-10-25T23:00:00Z', after)).toMatchObject({ state: 'updated', dueDay: null });
    expect(state('2023-10-18T23:00:00Z', after)).toMatchObject({
      state: 'overdue',
      dueDay: '2023-10-25',
      weeksLate: 3,
    });
    expect(state(null, after)).toMatchObject({ state: 'never', dueDay: '2023-10-25' });
    expect(state(null, { ...after, createdAt: '2023-10-27T08:00:00Z' })).toMatchObject({ state: 'not-expected' });
  });

  it('expects nothing of a closed item, or by a cadence or a clock it cannot read', () => {
    const quiet = of({ state: 'not-expected' });
    expect(state(null, { closed: true })).toEqual(quiet);
    expect(state('2023-06-01T09:12:00Z', { closed: true })).toEqual({ ...quiet, since: '2023-06-01' });
    expect(state(null, { cadence: { ...wednesdays, cutOff: 'noon' } })).toEqual(quiet);
    expect(state('2023-06-01T09:12:00Z', { cadence: { ...wednesdays, timeZone: 'Mars/Olympus' } })).toEqual(quiet);
    expect(state(null, { now: new Date('soon') })).toEqual(quiet);
  });

  it('blames nobody for a date that cannot be told', () => {
    expect(state(null, { undated: true })).toEqual(of({ state: 'unknown' }));
    expect(state('last week')).toEqual(of({ state: 'unknown' }));
    expect(state(null, { undated: true, closed: true })).toMatchObject({ state: 'not-expected' });
  });

  it('a later update never stands worse, what is due comes and what is overdue has passed', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago');
    const moment = fc.integer({ min: Date.parse('2023-07-01Z'), max: Date.parse('2023-12-01Z') });
    const cadences = fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      timeZone: zone,
      cutOff: fc.constantFrom('00:00', '02:00', '17:00', '24:00'),
      everyWeeks: fc.constantFrom<Cadence['everyWeeks']>(1, 2, 4),
    });
    const ranks = ['overdue', 'due', 'updated'];
    fc.assert(
      fc.property(cadences, moment, moment, moment, fc.boolean(), (cadence, at, one, other, inPeriod) => {
        const moments = [one, other].sort((earlier, later) => earlier - later);
        const states = moments.map((time) =>
          state(new Date(time).toISOString(), { cadence, now: new Date(at), period: inPeriod ? period : null }),
        );
        const today = dayIn(new Date(at), cadence.timeZone) ?? '';
        const [earlier, later] = states.map((found) => ranks.indexOf(found.state));
        expect(later).toBeGreaterThanOrEqual(earlier ?? 0);
        for (const { state: found, dueDay, isToday, weeksLate } of states) {
          expect(dueDay !== null).toBe(found === 'due' || found === 'overdue');
          if (found === 'due' && dueDay) expect([dueDay >= today, isToday]).toEqual([true, dueDay === today]);
          const weeks = (daysBetween(dueDay ?? today, today) ?? 0) / 7;
          if (found === 'overdue') expect([weeks >= 0, weeksLate >= Math.floor(weeks)]).toEqual([true, true]);
          else expect(weeksLate).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('updateStates', () => {
  it('asks each item as often as its own cadence says', () => {
    const stateOf = updateStates({ now, cadence: wednesdays, period });
    const states = (lastUpdate: string) =>
      ([undefined, 1, 2, 4] as const).map((weeks) => stateOf({ ...item, lastUpdate }, weeks).state);
    expect(states('2023-10-18T09:00:00Z')).toEqual(['due', 'due', 'updated', 'updated']);
    expect(states('2023-10-04T09:00:00Z')).toEqual(['overdue', 'overdue', 'due', 'updated']);
    expect(states('2023-09-27T09:00:00Z')).toEqual(['overdue', 'overdue', 'overdue', 'due']);
    expect(states('2023-08-30T09:00:00Z')).toEqual(['overdue', 'overdue', 'overdue', 'overdue']);
  });
});
