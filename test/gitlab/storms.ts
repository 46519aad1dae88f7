import { refusal } from './api';
import type { Weather } from './weather';

/** The longest GitLab is waited for. */
const TIMEOUT_MS = 120_000;

/** The answer of a weather that lets nothing through; null when the request gets to the API. */
export async function stormAnswer(weather: Weather, request: Request): Promise<Response | null> {
  switch (weather.kind) {
    case 'slow':
      await pause(weather.ms, request.signal);
      return null;
    case 'timeout':
      await pause(TIMEOUT_MS, request.signal);
      return refusal(503, 'Request timed out. Please try a less complex query or a smaller set of records.');
    case 'forbidden':
      return refusal(403, 'Forbidden');
    case 'rateLimited':
      return new Response('Retry later\n', {
        status: 429,
        headers: { 'content-type': 'text/plain', 'retry-after': String(weather.retryAfterSeconds) },
      });
    case 'failing':
      return page(500, 'Whoops, something went wrong on our end.');
    case 'badGateway':
      return page(502, 'GitLab is not responding');
    case 'garbage':
      return weather.form === 'html'
        ? page(200, 'One moment, please.')
        : new Response('{"data":{"currentUser":{"usern', { headers: { 'content-type': 'application/json' } });
    default:
      return null;
  }
}

/** What is heard of a write that was made in a weather that loses its answer; null in any other. */
export function lostAnswer(weather: Weather, request: Request): Promise<Response | null> {
  if (weather.kind !== 'answerLost') return Promise.resolve(null);
  return stormAnswer({ kind: weather.form }, request);
}

function page(status: number, heading: string): Response {
  return new Response(`<!doctype html>\n<html lang="en"><title>${heading}</title><h1>${heading}</h1></html>\n`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/** Rejects with the reader's reason when the reader gives up first. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
  });
}
