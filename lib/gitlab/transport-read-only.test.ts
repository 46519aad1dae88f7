import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { belowOperation, ITEMS_BELOW_AT_A_TIME, ITEMS_LINKS_AT_A_TIME, linksOperation } from './below/operations';
import { assignedOperation, commentsOperation, ITEMS_COMMENTS_AT_A_TIME } from './due-operations';
import { ASK, answering, noNetwork, type Step, scriptedFetch } from './testing/scripted-fetch';
import type { Operation } from './transport';
import { createReadOnlyTransport, queryAddress } from './transport-read-only';

const NOW = new Date('2023-10-25T09:00:00Z');
const DATA = { data: { currentUser: null } };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(...steps: Step[]) {
  const { fetch, sent } = scriptedFetch(...steps);
  const onWait = vi.fn();
  const transport = createReadOnlyTransport({
    origin: 'https://gitlab.example.com',
    relativeRoot: '/gitlab',
    fetch,
    onWait,
  });
  return { transport, sent, onWait };
}

async function ended<T>(promise: Promise<T>): Promise<PromiseSettledResult<T> | undefined> {
  const [[result]] = await Promise.all([Promise.allSettled([promise]), vi.advanceTimersByTimeAsync(120_000)]);
  return result;
}

describe('what is sent', () => {
  it('is a GET with the browser’s session and no token', async () => {
    const { transport, sent } = open(answering(DATA, { Date: NOW.toUTCString() }));
    expect(transport.base).toBe('https://gitlab.example.com/gitlab');
    const answer = await transport.query(ASK, { iids: ['7'], after: null });
    expect(answer).toMatchObject({ ...DATA, errors: [], date: NOW });
    const { request } = sent[0] as (typeof sent)[number];
    expect(request).toMatchObject({
      method: 'GET',
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      body: null,
    });
    expect([...request.headers.keys()].filter((name) => name.includes('csrf'))).toEqual([]);
    const url = new URL(request.url);
    expect(url.origin + url.pathname).toBe('https://gitlab.example.com/gitlab/api/graphql');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      query: ASK.text,
      operationName: 'Ask',
      variables: '{"iids":["7"],"after":null}',
    });
  });

  it('is shared by the same questions asked at once', async () => {
    const { transport, sent } = open(answering(DATA));
    await Promise.all([transport.query(ASK, { iid: '7' }), transport.query(ASK, { iid: '7' })]);
    expect(sent).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  it('is tried once more', async () => {
    const { transport, sent } = open(new Response('', { status: 502 }), answering(DATA));
    expect(await ended(transport.query(ASK, {}))).toMatchObject({ status: 'fulfilled' });
    expect(sent).toHaveLength(2);
  });

  it('waits as long as GitLab says, and says so', async () => {
    const limited = new Response('', { status: 429, headers: { 'Retry-After': '30' } });
    const { transport, onWait } = open(limited, answering(DATA));
    expect(await ended(transport.query(ASK, {}))).toMatchObject({ status: 'fulfilled' });
    expect(onWait.mock.calls).toEqual([[new Date(NOW.getTime() + 30_000)]]);
  });

  it.each([
    ['offline', [noNetwork(), noNetwork()]],
    ['signed-out', [new Response('', { status: 302 })]],
    ['not-understood', [new Response('<html>')]],
    ['refused', [new Response('', { status: 414 })]],
  ] as [string, Step[]][])('is told as %s', async (kind, steps) => {
    const result = await ended(open(...steps).transport.query(ASK, {}));
    expect(result).toMatchObject({ status: 'rejected', reason: { name: 'GitlabError', kind } });
  });
});

describe('an address', () => {
  /** As wxt.config.ts ships operations. */
  const shipped = ({ name, text }: Operation): Operation => ({
    name,
    text: text.replace(/#.*?\n/g, '').replace(/\s+/g, ' '),
  });
  const base = `https://${'gitlab.'.repeat(8)}example.com/${'gitlab'.repeat(5)}`;
  const path = 'some-group/'.repeat(20);
  const iids = (count: number) => Array.from({ length: count }, (_, index) => String(1_000_000 + index));
  const variants = [true, false].flatMap((enterprise) => [true, false].map((counts) => ({ enterprise, counts })));

  it.each([
    ...variants.map((variant): [Operation, object] => [
      assignedOperation(variant),
      { path, inGroup: true, username: 'x'.repeat(100), after: 'x'.repeat(100) },
    ]),
    ...variants.map((variant): [Operation, object] => [
      commentsOperation(variant),
      { path, iids: iids(ITEMS_COMMENTS_AT_A_TIME) },
    ]),
    ...variants.flatMap((variant) =>
      [true, false].map((inGroup): [Operation, object] => [
        belowOperation(variant, inGroup),
        { path, iids: iids(ITEMS_BELOW_AT_A_TIME) },
      ]),
    ),
    ...[true, false].map((inGroup): [Operation, object] => [
      linksOperation(inGroup),
      { path, iids: iids(ITEMS_LINKS_AT_A_TIME) },
    ]),
  ])('is short enough for servers in front of GitLab: $name', (operation, variables) => {
    expect(queryAddress(base, shipped(operation), { ...variables }).length).toBeLessThan(7_500);
  });
});
