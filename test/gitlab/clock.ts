/** The stand-in's own time. Every answer carries it in its `Date` header. */
export interface Clock {
  now(): Date;
  /** The present as GitLab writes instants: `2023-10-25T15:00:00Z`, UTC, whole seconds. */
  stamp(): string;
  /** Moves the clock; it stands still there unless told to tick on with real time. */
  set(instant: string | Date, options?: { ticks?: boolean }): void;
  reset(): void;
}

/** The last Wednesday of FY24-Q3, when the weekly updates are due. */
export const LAST_WEDNESDAY = '2023-10-25T15:00:00Z';

/** Creates a clock that stands at `start`. Throws RangeError for an instant that cannot be read. */
export function createClock(start: string | Date = LAST_WEDNESDAY): Clock {
  let base = read(start);
  let tickingSince: number | null = null;
  const now = () => new Date(base + (tickingSince === null ? 0 : Date.now() - tickingSince));
  const set: Clock['set'] = (instant, options) => {
    base = read(instant);
    tickingSince = options?.ticks ? Date.now() : null;
  };
  return {
    now,
    stamp: () =>
      now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
    set,
    reset: () => set(start),
  };
}

function read(instant: string | Date): number {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return time;
}
