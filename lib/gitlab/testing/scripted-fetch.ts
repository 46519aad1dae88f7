import type { Operation, Variables } from '../transport';

/** One thing a scripted fetch does: answer, fail, or decide from the request. */
export type Step = Response | Error | ((request: Request) => Promise<Response> | Response);

/** What was sent, as the transport writes it. */
export interface Sent {
  request: Request;
  body: { query: string; operationName: string; variables: Variables };
}

/** A fetch for tests that plays the steps in order, one a request, and keeps what it was sent. It throws when they run out. */
export function scriptedFetch(...steps: Step[]) {
  const sent: Sent[] = [];
  const play: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push({ request, body: request.method === 'POST' ? await request.clone().json() : null });
    const step = steps[sent.length - 1];
    if (!step) throw new Error(`Unexpected request ${sent.length} to ${request.url}`);
    if (step instanceof Error) throw step;
    if (step instanceof Response) return step;
    return step(request);
  };
  return { fetch: play, sent };
}

/** A GraphQL answer as GitLab sends it. */
export function answering(body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { headers });
}

/** What fetch does when there is no network. */
export function noNetwork(): Error {
  return new TypeError('Failed to fetch');
}

/** Never answers; rejects with the signal's reason when the request is aborted, as fetch does. */
export function neverAnswering(request: Request): Promise<Response> {
  return new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });
}

export const ASK: Operation = { name: 'Ask', text: 'query Ask { currentUser { username } }' };
export const TELL: Operation = { name: 'Tell', text: 'mutation Tell { tell }' };
