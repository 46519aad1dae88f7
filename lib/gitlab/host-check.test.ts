import { describe, expect, it } from 'vitest';
import { checkHost } from './host-check';
import { noNetwork, type Step, scriptedFetch } from './testing/scripted-fetch';

const BASE = 'https://git.example.com/gitlab';
const NOT_GITLAB = { isGitlab: false, version: null, enterprise: null, signedIn: false, mayNeedHttps: false };
const SIGNED_OUT = { ...NOT_GITLAB, isGitlab: true };

/** What a browser hands out of a redirect that is not followed. */
const redirected = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

function check(...steps: Step[]) {
  const { fetch, sent } = scriptedFetch(...steps);
  return { result: checkHost(BASE, { fetch }), sent };
}

describe('checkHost', () => {
  it('learns version and edition with the reader’s session, from one request', async () => {
    const { result, sent } = check(Response.json({ version: '18.7.0-ee', enterprise: true, kas: {} }));
    expect(await result).toEqual({ ...SIGNED_OUT, version: '18.7.0-ee', enterprise: true, signedIn: true });
    expect(sent.map(({ request }) => [request.method, request.url, request.credentials])).toEqual([
      ['GET', `${BASE}/api/v4/metadata`, 'include'],
    ]);
  });

  it('does without the edition, which GitLab told only since 15.6', async () => {
    expect(await check(Response.json({ version: '15.2.0' })).result).toMatchObject({
      isGitlab: true,
      enterprise: null,
    });
  });

  it.each<[string, Response, object]>([
    ['GitLab’s refusal of strangers', Response.json({ message: '401 Unauthorized' }, { status: 401 }), SIGNED_OUT],
    ['a 403 with GitLab’s headers', new Response('', { status: 403, headers: { 'X-Gitlab-Meta': '{}' } }), SIGNED_OUT],
    ['somebody else’s refusal', Response.json({ message: 'Who are you?' }, { status: 401 }), NOT_GITLAB],
    ['a refusal that is not JSON', new Response('<h1>401 Unauthorized</h1>', { status: 401 }), NOT_GITLAB],
    ['nothing there', new Response('', { status: 404 }), NOT_GITLAB],
    ['a web page', new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), NOT_GITLAB],
    ['other JSON', Response.json({ name: 'something' }), NOT_GITLAB],
  ])('judges %s', async (_name, response, verdict) => {
    expect(await check(response).result).toEqual(verdict);
  });

  it('follows nobody to another address with the reader’s session: it is a sign-in page’s, or the same with https', async () => {
    const { result, sent } = check(redirected());
    expect(await result).toEqual(NOT_GITLAB);
    expect(sent.map(({ request }) => request.redirect)).toEqual(['manual']);
    const { fetch } = scriptedFetch(redirected());
    expect(await checkHost('http://git.example.com', { fetch })).toEqual({ ...NOT_GITLAB, mayNeedHttps: true });
  });

  it.each<[string, () => Step]>([
    ['rate-limited', () => new Response('', { status: 429, headers: { 'Retry-After': '0' } })],
    ['server', () => new Response('', { status: 503 })],
    ['offline', noNetwork],
  ])('does not judge, and asks twice at the most: %s', async (kind, step) => {
    const { result, sent } = check(step(), step());
    await expect(result).rejects.toMatchObject({ name: 'GitlabError', kind });
    expect(sent).toHaveLength(2);
  });
});
