import { expect, test } from 'vitest';
import { NBSP } from './format';
import { found, siteName, sites } from './sites';

test.each([
  ['https://gitlab.example.org/*', 'gitlab.example.org'],
  ['https://gitlab.example.org:8443', 'gitlab.example.org:8443'],
  ['http://127.0.0.1/*', 'http://127.0.0.1'],
  ['https://*/*', 'every https site'],
  ['*://*/*', 'every site'],
])('%s is called %s', (site, name) => {
  expect(siteName(site)).toBe(name);
});

test('what was found names the version and edition, as far as they are known', () => {
  const check = { isGitlab: true, version: '18.7.1-ee', enterprise: true, signedIn: true, mayNeedHttps: false };
  expect(found('a.example', check)).toBe(
    'a.example is added: GitLab 18.7.1-ee Enterprise Edition. Objectives there show their score from now on.',
  );
  expect(found('a.example', { ...check, version: null, enterprise: null })).toContain('added: GitLab. Objectives');
  expect(found('a.example', { ...check, enterprise: false })).toContain('keeps no scores of its own');
});

test('what would be lost with a site is counted', () => {
  expect([sites.losesTyped('a.example', 1), sites.losesTyped('a.example', 2)]).toEqual([
    `1${NBSP}check-in on a.example is typed and not written yet. Remove the site and discard it?`,
    `2${NBSP}check-ins on a.example are typed and not written yet. Remove the site and discard them?`,
  ]);
});

test('signed out and not GitLab are said as such', () => {
  const check = { isGitlab: true, version: null, enterprise: null, signedIn: false, mayNeedHttps: false };
  expect(found('a.example', check)).toContain('sign in to see scores');
  expect(found('a.example', { ...check, isGitlab: false })).toContain('does not look like GitLab');
  expect(found('http://a.example', { ...check, isGitlab: false, mayNeedHttps: true })).toContain('https://');
});
