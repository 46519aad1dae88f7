const HOUR_MS = 3_600_000;
const formatters = new Map<string, Intl.DateTimeFormat | null>();

/**
 * How far a zone's clocks are ahead of UTC at a moment, in milliseconds; both moments are milliseconds since 1970 UTC.
 * Null when the zone is unknown to the browser or the moment is no date.
 */
export function zoneOffset(moment: number, timeZone: string): number | null {
  if (Number.isNaN(new Date(moment).getTime())) return null;
  // Most rules are in UTC, and making a formatter is the dearest part of a first score.
  if (timeZone === 'UTC') return 0;
  const formatter = formatterFor(timeZone);
  if (!formatter) return null;
  const name = formatter.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  return sign === '-' ? -offset : offset;
}

/**
 * The moment (milliseconds since 1970 UTC) when a zone's clocks show `wall`, itself written as if the clocks ran on
 * UTC. A time that comes twice, when clocks go back, is the later one; a time that is skipped is moved on by the gap:
 * so a deadline is never earlier than its words. Null as in {@link zoneOffset}.
 */
export function momentOfWall(wall: number, timeZone: string): number | null {
  const before = zoneOffset(wall - 24 * HOUR_MS, timeZone);
  const after = zoneOffset(wall + 24 * HOUR_MS, timeZone);
  if (before === null || after === null) return null;
  if (before === after) return wall - before;
  const moments = [wall - before, wall - after];
  const exact = moments.filter((moment) => moment + (zoneOffset(moment, timeZone) ?? 0) === wall);
  return Math.max(...(exact.length > 0 ? exact : moments));
}

function formatterFor(timeZone: string): Intl.DateTimeFormat | null {
  const cached = formatters.get(timeZone);
  if (cached !== undefined) return cached;
  const formatter = newFormatter(timeZone);
  formatters.set(timeZone, formatter);
  return formatter;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    // The only way to ask whether a zone exists is to name it.
    return null;
  }
}
