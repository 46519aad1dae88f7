import type { CheckInReading } from './check-in';

/** Check-ins of one key result, oldest first; those without a date that can be read stay where they are. */
export function byDate(readings: readonly CheckInReading[]): CheckInReading[] {
  return readings.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || 0);
}
