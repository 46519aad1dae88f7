import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyResult } from '../item.fixture';
import { metricOf } from './metric';

const titled = (title: string) => metricOf(keyResult({ title }));
const counted = (start: number | null, current: number | null, end: number | null, title = 'Grow') =>
  metricOf(keyResult({ title, progress: { percent: 20, start, current, end, updatedAt: '2023-10-18T09:00:00Z' } }));

describe('metricOf', () => {
  it('is what the progress field counts', () => {
    expect(counted(38, 45, 53)).toEqual({ start: 38, current: 45, end: 53, unit: '' });
    expect(counted(53, null, 38)).toEqual({ start: 53, current: null, end: 38, unit: '' });
    expect(counted(38, 45, 53, 'Raise it from 38% to 53% => 47%')).toMatchObject({ current: 45, unit: '%' });
    expect(counted(38, 45, 53, 'Raise it from 30% to 53%')).toMatchObject({ start: 38, unit: '' });
  });

  it('is what the title says where the field holds a plain share', () => {
    expect(counted(0, 45, 100, 'Raise it from 38% to 53%')).toEqual({ start: 38, current: null, end: 53, unit: '%' });
    expect(counted(0, 45, 100)).toBeNull();
    expect(counted(null, 45, 100)).toBeNull();
    expect(counted(7, 7, 7)).toBeNull();
  });

  it.each([
    ['KR: Increase coverage from 38% to 53% => 20%', 38, 53, '%'],
    ['Increase coverage from 38 to 53 %', 38, 53, '%'],
    ['Grow maintainers from 10 to 17', 10, 17, ''],
    ['Cut p95 latency from 1,200ms to 450ms', 1200, 450, 'ms'],
    ['Improve Apdex from 0,95 to 0.99', 0.95, 0.99, ''],
    ['Hours per release: From 10h to 2.5h.', 10, 2.5, 'h'],
    ['Keep >99.95% and go from 3 to 5', 3, 5, ''],
  ])('reads %s', (title, start, end, unit) => {
    expect(titled(title)).toEqual({ start, current: null, end, unit });
  });

  it.each([
    'Improve on-call => 62%',
    'Availability above 99.95%',
    'Upgrade from 17.2.1 to 18.0.3',
    'Move from 2023 to 2024',
    'From 1st to 3rd',
    'Collect feedback from 5 to 10 August',
    'From 10 to 17 and from 3 to 5',
    'Close the gap from 10ms to 5s',
    'Work from 9am to 5pm',
    'Move 3 services from 4 to 4',
    'Work from 24/7 to 12/5',
    'Done from 0% to 100%',
    'from 5 to 10x10',
  ])('finds none in %s', (title) => {
    expect(titled(title)).toBeNull();
  });

  it('never throws', () => {
    const words = fc.constantFrom('from', 'to', ' ', '10', '%', ',', '.', '=>', 'ms', '2023');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (title) => {
          const metric = titled(title);
          if (metric) expect(Number.isFinite(metric.start) && Number.isFinite(metric.end)).toBe(true);
        },
      ),
    );
  });
});
