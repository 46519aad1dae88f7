import { momentOfWall } from '../zone';

const DAY_MS = 86_400_000;

/**
 * When each day from `first` to `last` (days since 1970) ends in an IANA time zone: milliseconds since 1970 UTC. In UTC
 * where the browser does not know the zone.
 */
export function dayEnds(first: number, last: number, timeZone: string): number[] {
  const ends: number[] = [];
  for (let day = first; day <= last; day++) {
    const wall = (day + 1) * DAY_MS;
    ends.push(momentOfWall(wall, timeZone) ?? wall);
  }
  return ends;
}
