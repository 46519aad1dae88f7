import { expect, test } from 'vitest';
import { siteOf, takesIn } from './site-patterns';

test.each([
  ['https://a.example:8443/gitlab g/p#1', 'https://a.example/*'],
  ['http://a.example/*', 'http://a.example/*'],
  ['https://a.example/acme/-/issues/1?x=%20#note', 'https://a.example/*'],
  ['about:blank', null],
  ['o g/p', null],
  ['', null],
])('%s stands on %s', (text, site) => {
  expect(siteOf(text)).toBe(site);
});

test.each([
  ['https://a.example/*', 'https://a.example/*', true],
  ['https://a.example/*', 'http://a.example/*', false],
  ['*://a.example/*', 'http://a.example/*', true],
  ['https://*/*', 'https://a.example/*', true],
  ['https://*/*', 'http://a.example/*', false],
  ['*://*/*', 'http://a.example/*', true],
  ['https://*.example/*', 'https://a.example/*', true],
  ['https://*.example/*', 'https://example/*', true],
  ['https://*.example/*', 'https://another-example/*', false],
  ['https://a.example/*/-/issues*', 'https://a.example/*', false],
])('%s takes in %s: %s', (pattern, site, taken) => {
  expect(takesIn(pattern, site)).toBe(taken);
});
