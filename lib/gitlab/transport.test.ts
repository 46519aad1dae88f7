import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK, answering, neverAnswering, noNetwork, type Step, scriptedFetch, TELL } from './testing/scripted-fetch';
import { createTransport, type TransportOptions } from './transport';

const NOW = new Date('2023-10-25T09:00:00Z');
const DATA = { data: { currentUser: null } };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(steps: Step[], options: Partial<TransportOptions> = {}) {
  const { fetch, sent } = scriptedFetch(...steps);
  const transport = createTransport({
    origin: 'https://gitlab.example.com',
    relativeRoot: '',
    csrfToken: () => 'token-1',
    fetch,
    ...options,
  });
  return { transport, sent };
}

/** Lets all timers run, so that retries and waits come to their end. */
async function ended<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [[result]] = await Promise.all([Promise.allSettled([promise]), vi.advanceTimersByTimeAsync(120_000)]);
  return result as PromiseSettledResult<T>;
}

const failure = (kind: string, retryAt: Date | null = null) => ({
  status: 'rejected',
  reason: { name: 'GitlabError', kind, retryAt },
});

describe('what is sent', () => {
  it('posts the named operation to the page’s own GitLab, with its session and token', async () => {
    const { transport, sent } = open([answering(DATA)], { relativeRoot: '/gitlab' });
    await transport.query(ASK, { iid: '7' });
    const [{ request, body }] = sent as [(typeof sent)[number]];
    expect(request.url).toBe('https://gitlab.example.com/gitlab/api/graphql');
    expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin', redirect: 'manual' });
    expect(request.headers.get('X-CSRF-Token')).toBe('token-1');
    expect(body).toEqual({ query: ASK.text, operationName: 'Ask', variables: { iid: '7' } });
  });

  it('reads the token anew for every request, and sends none when there is none', async () => {
    const tokens = ['first', null];
    const { transport, sent } = open([answering(DATA), answering(DATA)], { csrfToken: () => tokens.shift() ?? null });
    await transport.query(ASK, {});
    await transport.mutate(TELL, {});
    expect(sent.map(({ request }) => request.headers.get('X-CSRF-Token'))).toEqual(['first', null]);
  });

  it.each(['.evil.example', '@evil.example', ':8080'])(
    'refuses a root that leads to another origin: %s',
    (relativeRoot) => {
      expect(() => open([], { relativeRoot })).toThrow(TypeError);
    },
  );
});

describe('what comes back', () => {
  it('is data, errors and GitLab’s clock', async () => {
    const errors = [{ message: 'half', extensions: { code: 'x' } }];
    const { transport } = open([
      answering({ ...DATA, errors }, { Date: 'Wed, 25 Oct 2023 08:59:00 GMT' }),
      answering(DATA),
    ]);
    expect(await transport.query(ASK, {})).toEqual({ data: DATA.data, errors, date: new Date('2023-10-25T08:59:00Z') });
    expect(await transport.query(ASK, {})).toEqual({ data: DATA.data, errors: [], date: null });
  });

  it('may be errors alone', async () => {
    const { transport } = open([answering({ errors: [{ message: 'no' }] })]);
    expect(await transport.query(ASK, {})).toMatchObject({ data: null, errors: [{ message: 'no' }] });
  });
});

describe('a file', () => {
  const PATH = '/api/v4/projects/acme%2Fokrs/repository/files/rules.json/raw?ref=HEAD';
  const bytes = (length: number) => new Uint8Array(length).fill(120);

  it('is asked for with the session, and without a token', async () => {
    const { transport, sent } = open([new Response('{}')], { relativeRoot: '/gitlab' });
    expect(await transport.file(PATH, 10)).toEqual({
      bytes: new TextEncoder().encode('{}'),
      complete: true,
      isHtml: false,
    });
    const [{ request }] = sent as [(typeof sent)[number]];
    expect(request.url).toBe(`https://gitlab.example.com/gitlab${PATH}`);
    expect(request).toMatchObject({ method: 'GET', credentials: 'same-origin', redirect: 'manual' });
    expect(request.headers.get('X-CSRF-Token')).toBeNull();
  });

  it.each([
    [9, true],
    [10, true],
    [11, false],
    [5_000, false],
  ])('of %d bytes is read up to 10', async (length, complete) => {
    const { transport } = open([new Response(bytes(length))]);
    const start = await transport.file(PATH, 10);
    expect([start.bytes.byteLength, start.complete]).toEqual([Math.min(length, 10), complete]);
  });

  it('without an end is given up where it is long enough', async () => {
    let pulled = 0;
    const cancel = vi.fn();
    const endless = new ReadableStream({
      pull: (stream) => {
        pulled += 1;
        stream.enqueue(bytes(4));
      },
      cancel,
    });
    const { transport } = open([new Response(endless)]);
    expect(await transport.file(PATH, 10)).toMatchObject({ bytes: bytes(10), complete: false });
    expect(pulled).toBeLessThan(6);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('that is a page for people is told', async () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    const { transport } = open([new Response('<h1>Sign in</h1>', { headers })]);
    expect(await transport.file(PATH, 100)).toMatchObject({ isHtml: true });
  });

  it('is asked for once more after a failure, and no redirect is followed', async () => {
    const { transport, sent } = open([new Response('', { status: 502 }), new Response('{}')]);
    const again = await ended(transport.file(PATH, 10));
    expect(again).toMatchObject({ status: 'fulfilled', value: { complete: true } });
    expect(sent).toHaveLength(2);
    const elsewhere = open([new Response(null, { status: 302, headers: { Location: 'https://login.example' } })]);
    expect(await ended(elsewhere.transport.file(PATH, 10))).toMatchObject(failure('signed-out'));
    expect(elsewhere.sent).toHaveLength(1);
  });

  it('times out when it stalls', async () => {
    const stalled = new Response(new ReadableStream({ start: (stream) => stream.enqueue(bytes(1)) }));
    const { transport } = open([stalled], { timeoutMs: 50 });
    expect(await ended(transport.file(PATH, 10))).toMatchObject(failure('timeout'));
  });
});

describe('what goes wrong', () => {
  const html = (status: number) =>
    new Response('<h1>Secret title</h1>', { status, headers: { 'Content-Type': 'text/html' } });
  const json = (status: number) => Response.json({ errors: [{ message: 'Secret title' }] }, { status });

  it.each<[string, () => Step[]]>([
    ['signed-out', () => [json(401)]],
    ['signed-out', () => [new Response(null, { status: 302, headers: { Location: 'https://login.example' } })]],
    ['forbidden', () => [json(403)]],
    ['not-found', () => [json(404)]],
    ['refused', () => [json(422)]],
    ['server', () => [html(500)]],
    ['server', () => [html(502), html(502)]],
    ['server', () => [json(503), html(503)]],
    ['rate-limited', () => [html(429), html(429)]],
    ['offline', () => [noNetwork(), noNetwork()]],
    ['timeout', () => [neverAnswering]],
    ['not-understood', () => [html(200)]],
    ['not-understood', () => [answering(['not', 'an', 'answer'])]],
    ['not-understood', () => [answering({ data: null })]],
  ])('%s', async (kind, steps) => {
    const script = steps();
    const { transport, sent } = open(script);
    const result = await ended(transport.query(ASK, {}));
    expect(result).toMatchObject(failure(kind));
    expect(JSON.stringify(result) + String((result as PromiseRejectedResult).reason)).not.toMatch(/Secret|token-1/);
    expect((result as PromiseRejectedResult).reason.cause).toBeUndefined();
    expect(sent).toHaveLength(script.length);
  });

  it('times out when the body stalls, too', async () => {
    const stalled = new Response(
      new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }),
    );
    const { transport } = open([stalled], { timeoutMs: 50 });
    expect(await ended(transport.query(ASK, {}))).toMatchObject(failure('timeout'));
  });
});

describe('reading again', () => {
  it.each<[string, Step]>([
    ['no network', noNetwork()],
    ['502', new Response('', { status: 502 })],
    ['503', new Response('', { status: 503, headers: { 'Retry-After': '3600' } })],
    ['504', new Response('', { status: 504 })],
  ])('happens once, soon, after %s', async (_name, step) => {
    const { transport, sent } = open([step, answering(DATA)]);
    const [answer] = await Promise.all([transport.query(ASK, {}), vi.advanceTimersByTimeAsync(1_000)]);
    expect(answer.data).toEqual(DATA.data);
    expect(sent).toHaveLength(2);
  });

  it('waits for as long as GitLab says after 429, and says so at once', async () => {
    const onWait = vi.fn();
    const { transport, sent } = open(
      [new Response('', { status: 429, headers: { 'Retry-After': '42' } }), answering(DATA)],
      { onWait },
    );
    const answer = transport.query(ASK, {});
    await vi.advanceTimersByTimeAsync(41_900);
    expect(onWait.mock.calls).toEqual([[new Date(NOW.getTime() + 42_000)]]);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect((await answer).data).toEqual(DATA.data);
  });

  it('gives up at the second 429, with the time to come back', async () => {
    const onWait = vi.fn();
    const limited = () => new Response('', { status: 429, headers: { 'Retry-After': '10' } });
    const { transport, sent } = open([limited(), limited()], { onWait });
    expect(await ended(transport.query(ASK, {}))).toMatchObject(
      failure('rate-limited', new Date(NOW.getTime() + 20_000)),
    );
    expect(sent).toHaveLength(2);
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  it('does not wait for what somebody watches: the time is told at once', async () => {
    const onWait = vi.fn();
    const { transport, sent } = open([new Response('', { status: 429, headers: { 'Retry-After': '42' } })], {
      onWait,
      impatient: true,
    });
    const until = new Date(NOW.getTime() + 42_000);
    expect(await ended(transport.query(ASK, {}))).toMatchObject(failure('rate-limited', until));
    expect([sent.length, onWait.mock.calls]).toEqual([1, [[until]]]);
  });

  it('waits a few seconds after a 429 that names no time', async () => {
    const onWait = vi.fn();
    const { transport, sent } = open([new Response('Too many', { status: 429 }), answering(DATA)], { onWait });
    const answer = transport.query(ASK, {});
    await vi.advanceTimersByTimeAsync(2_900);
    expect(sent).toHaveLength(1);
    expect(onWait.mock.calls).toEqual([[new Date(NOW.getTime() + 3_000)]]);
    await vi.advanceTimersByTimeAsync(200);
    expect((await answer).data).toEqual(DATA.data);
  });

  it.each<[string, string, Step]>([
    ['no network', 'offline', noNetwork()],
    ['503', 'server', new Response('', { status: 503 })],
    ['429', 'rate-limited', new Response('', { status: 429, headers: { 'Retry-After': '1' } })],
  ])('never happens to a write: %s', async (_name, kind, step) => {
    const onWait = vi.fn();
    const { transport, sent } = open([step, answering(DATA)], { onWait });
    expect(await ended(transport.mutate(TELL, {}))).toMatchObject({ status: 'rejected', reason: { kind } });
    expect(sent).toHaveLength(1);
    expect(onWait).not.toHaveBeenCalled();
  });
});

describe('at the same time', () => {
  it('identical reads share one request, others and writes do not', async () => {
    const { transport, sent } = open(Array.from({ length: 4 }, () => answering(DATA)));
    await Promise.all([
      transport.query(ASK, { iid: '1' }),
      transport.query(ASK, { iid: '1' }),
      transport.query(ASK, { iid: '2' }),
      transport.mutate(TELL, {}),
      transport.mutate(TELL, {}),
    ]);
    expect(sent).toHaveLength(4);
  });

  it('no more than two requests are under way', async () => {
    let running = 0;
    let most = 0;
    const slow: Step = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      return answering(DATA);
    };
    const { transport, sent } = open(Array.from({ length: 6 }, () => slow));
    await ended(Promise.all(Array.from({ length: 6 }, (_, iid) => transport.query(ASK, { iid }))));
    expect(sent).toHaveLength(6);
    expect(most).toBe(2);
  });
});

describe('an abort', () => {
  it('passes through as it is and ends the request', async () => {
    const abort = new AbortController();
    const { transport, sent } = open([neverAnswering]);
    const answer = transport.query(ASK, {}, abort.signal);
    await vi.advanceTimersByTimeAsync(10);
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent[0]?.request.signal.aborted).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('ends a wait for a rate limit', async () => {
    const abort = new AbortController();
    const { transport, sent } = open([new Response('', { status: 429, headers: { 'Retry-After': '60' } })]);
    const answer = transport.query(ASK, {}, abort.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
  });

  it('of one reader leaves the other its answer', async () => {
    const abort = new AbortController();
    const { transport, sent } = open([() => new Promise((resolve) => setTimeout(() => resolve(answering(DATA)), 100))]);
    const leaving = transport.query(ASK, {}, abort.signal);
    const staying = transport.query(ASK, {});
    abort.abort();
    await expect(leaving).rejects.toMatchObject({ name: 'AbortError' });
    await vi.advanceTimersByTimeAsync(200);
    expect((await staying).data).toEqual(DATA.data);
    expect(sent).toHaveLength(1);
  });

  it('stops a write', async () => {
    const abort = new AbortController();
    const { transport } = open([neverAnswering]);
    const answer = transport.mutate(TELL, {}, abort.signal);
    await vi.advanceTimersByTimeAsync(10);
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});
