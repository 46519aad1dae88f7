// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { csrfToken, readHints } from './hints';

const GON =
  'window.gon={};gon.api_version="v4";gon.relative_url_root="\\/gitlab";gon.gitlab_url="https:\\/\\/git.example\\/gitlab";gon.max_file_size=12;gon.asset_host=null;gon.version="19.3.0-pre";gon.ee=true;gon.current_username="ann";';

function page({ head = '', script = '', dataPage = '', body = '' }) {
  const fresh = document.implementation.createHTMLDocument('');
  fresh.head.innerHTML = `<base href="https://git.example/acme">${head}`;
  const element = fresh.createElement('script');
  element.textContent = script;
  if (script) fresh.head.append(element);
  fresh.body.innerHTML = body;
  if (dataPage) fresh.body.dataset.page = dataPage;
  return fresh;
}

it('reads the inline script', () => {
  expect(readHints(page({ script: GON, dataPage: 'projects:work_items:show' }))).toEqual({
    isGitlab: true,
    relativeRoot: '/gitlab',
    version: '19.3.0-pre',
    enterprise: true,
    username: 'ann',
    signedIn: true,
  });
});

it('finds GitLab and its root without the script', () => {
  const head = `<meta name="action-cable-url" content="wss://git.example/sub/-/cable"><link rel="manifest" href="/sub/-/manifest.json">`;
  const hints = readHints(page({ head }));
  expect(hints).toEqual({
    isGitlab: true,
    relativeRoot: '/sub',
    version: null,
    enterprise: null,
    username: null,
    signedIn: false,
  });
});

it('is at the origin itself when the search link says so', () => {
  const head = `<link rel="search" href="https://git.example/search/opensearch.xml">`;
  const hints = readHints(page({ head, body: '<aside class="js-super-sidebar"></aside>' }));
  expect(hints).toMatchObject({ isGitlab: true, relativeRoot: '' });
});

it('needs two signs, and a CSRF token is none', () => {
  const head = '<meta name="csrf-token" content="t">';
  expect(readHints(page({ head, dataPage: 'users:show' })).isGitlab).toBe(false);
  expect(readHints(page({ script: GON })).isGitlab).toBe(false);
  expect(readHints(page({})).isGitlab).toBe(false);
});

it('survives a script in another shape', () => {
  const script = 'window.gon={};gon.version=1+;gon.relative_url_root="no slash";gon.current_username=null;gon.ee="yes"';
  expect(readHints(page({ script, dataPage: 'a:b:c' }))).toMatchObject({
    relativeRoot: '',
    version: null,
    enterprise: null,
    username: null,
  });
});

it('knows a signed-in page by its class', () => {
  const fresh = page({});
  fresh.documentElement.className = 'gl-light user-logged-in';
  expect(readHints(fresh).signedIn).toBe(true);
});

it('reads the CSRF token as it is now', () => {
  const fresh = page({ head: '<meta name="csrf-token" content="one">' });
  expect(csrfToken(fresh)).toBe('one');
  fresh.querySelector('meta')?.setAttribute('content', 'two');
  expect(csrfToken(fresh)).toBe('two');
  expect(csrfToken(page({}))).toBeNull();
});
