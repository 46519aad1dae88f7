/** What can go wrong between a reader and GitLab. It falls on /api/graphql only. */
export type Weather =
  | { kind: 'clear' }
  /** Answers after `ms` milliseconds. */
  | { kind: 'slow'; ms: number }
  /** The session is not recognised: answers as to an anonymous reader. */
  | { kind: 'signedOut' }
  /** 403. */
  | { kind: 'forbidden' }
  /** Every item is null, as for absent or unreadable ones. */
  | { kind: 'notFound' }
  /** 429 with Retry-After, plain text. It passes after that time, unless it is lasting. */
  | { kind: 'rateLimited'; retryAfterSeconds: number; lasting?: boolean }
  /** 500 with an HTML page. */
  | { kind: 'failing' }
  /** 502 with an HTML page. */
  | { kind: 'badGateway' }
  /** No answer until the reader gives up; at most two minutes. */
  | { kind: 'timeout' }
  /** GraphQL errors beside data: every second child comes without widgets. */
  | { kind: 'partial' }
  /** 200 with a body that is not JSON, or JSON cut off in the middle. */
  | { kind: 'garbage'; form: 'html' | 'json' }
  /** The schema of GitLab 17.2. */
  | { kind: 'older' }
  /** The schema of the Community Edition. */
  | { kind: 'community' }
  /**
   * Somebody else edits the description just before it is written or, with `before: 'reading'`, just before it is read.
   * They write below the heading `section`, or at the end.
   */
  | { kind: 'editedMeanwhile'; before?: 'reading' | 'writing'; section?: string }
  /** Somebody else adds a label just before an item is written. */
  | { kind: 'labelledMeanwhile' }
  /**
   * Somebody else gives the item with that iid another progress (or, where it has none, another health only) just before
   * it is written or, with `before: 'reading'`, just before it is read by itself. They do so once.
   */
  | { kind: 'scoredMeanwhile'; iid: number; before?: 'reading' | 'writing' }
  /** The nth mutation from now is answered by 500, and not made. */
  | { kind: 'failingWrite'; nth: number }
  /** Of the nth mutation from now all that needs planner rights is passed over in silence, whoever sends it. */
  | { kind: 'ignoredWrite'; nth: number }
  /** Mutations are made, but nobody hears of it: no answer until the reader gives up, or 502. */
  | { kind: 'answerLost'; form: 'timeout' | 'badGateway' };

export interface WeatherSwitch {
  /** Sets the weather for all requests to come, or only for the next `requests`. */
  set(weather: Weather, requests?: number): void;
  current(): Weather;
  /** The weather one request meets; counts that request, and whether it writes. */
  next(writes?: boolean): Weather;
}

const CLEAR: Weather = { kind: 'clear' };

export function createWeather(): WeatherSwitch {
  let weather = CLEAR;
  let left = Number.POSITIVE_INFINITY;
  let passesAt = Number.POSITIVE_INFINITY;
  let writesMet = 0;

  const current = () => {
    if (left <= 0 || Date.now() >= passesAt) weather = CLEAR;
    return weather;
  };
  return {
    set(next, requests = Number.POSITIVE_INFINITY) {
      weather = next;
      left = requests;
      writesMet = 0;
      const passes = next.kind === 'rateLimited' && !next.lasting;
      passesAt = passes ? Date.now() + next.retryAfterSeconds * 1000 : Number.POSITIVE_INFINITY;
    },
    current,
    next(writes = false) {
      const met = current();
      left--;
      if (writes) writesMet++;
      if (met.kind !== 'failingWrite' && met.kind !== 'ignoredWrite') return met;
      if (!writes || writesMet !== met.nth) return CLEAR;
      return met.kind === 'failingWrite' ? { kind: 'failing' } : met;
    },
  };
}

/**
 * Reads a weather as it is posted: `{"kind": "slow", "ms": 800, "requests": 3}`. Null when it is none.
 * Left-out details get a usable value: 2,000 ms, 30 s, HTML.
 */
export function readWeather(posted: Record<string, unknown>): { weather: Weather; requests?: number } | null {
  const weather = readKind(posted);
  if (!weather) return null;
  return typeof posted.requests === 'number' ? { weather, requests: posted.requests } : { weather };
}

function readKind(posted: Record<string, unknown>): Weather | null {
  switch (posted.kind) {
    case 'slow':
      return { kind: 'slow', ms: typeof posted.ms === 'number' ? posted.ms : 2000 };
    case 'rateLimited': {
      const seconds = posted.retryAfterSeconds;
      return {
        kind: 'rateLimited',
        retryAfterSeconds: typeof seconds === 'number' ? seconds : 30,
        lasting: posted.lasting === true,
      };
    }
    case 'garbage':
      return { kind: 'garbage', form: posted.form === 'json' ? 'json' : 'html' };
    case 'editedMeanwhile':
      return {
        kind: 'editedMeanwhile',
        before: posted.before === 'reading' ? 'reading' : 'writing',
        ...(typeof posted.section === 'string' ? { section: posted.section } : {}),
      };
    case 'scoredMeanwhile':
      return typeof posted.iid === 'number'
        ? { kind: posted.kind, iid: posted.iid, before: posted.before === 'reading' ? 'reading' : 'writing' }
        : null;
    case 'failingWrite':
    case 'ignoredWrite':
      return { kind: posted.kind, nth: typeof posted.nth === 'number' ? posted.nth : 1 };
    case 'answerLost':
      return { kind: 'answerLost', form: posted.form === 'badGateway' ? 'badGateway' : 'timeout' };
    case 'clear':
    case 'signedOut':
    case 'forbidden':
    case 'notFound':
    case 'failing':
    case 'badGateway':
    case 'timeout':
    case 'partial':
    case 'older':
    case 'community':
    case 'labelledMeanwhile':
      return { kind: posted.kind };
    default:
      return null;
  }
}
