import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSiteAddress } from './site-address';

test.each([
  ['gitlab.example.org', 'https://gitlab.example.org', 'https://gitlab.example.org/*'],
  ['  HTTPS://GitLab.Example.org/  ', 'https://gitlab.example.org', 'https://gitlab.example.org/*'],
  ['gitlab.example.org:8443/a/b', 'https://gitlab.example.org:8443', 'https://gitlab.example.org/*'],
  ['http://localhost:8080/a/-/issues/1?x#y', 'http://localhost:8080', 'http://localhost/*'],
  ['https://me:secret@git.example.org/a', 'https://git.example.org', 'https://git.example.org/*'],
  [
    'https://git_lab.münchen.example',
    'https://git_lab.xn--mnchen-3ya.example',
    'https://git_lab.xn--mnchen-3ya.example/*',
  ],
  ['http://[::1]:3000/', 'http://[::1]:3000', 'http://[::1]/*'],
  ['https://gitlab.com.example.org', 'https://gitlab.com.example.org', 'https://gitlab.com.example.org/*'],
])('%s', (text, origin, pattern) => {
  expect(parseSiteAddress(text)).toMatchObject({ origin, pattern });
});

test('a relative root is tried after the origin itself', () => {
  expect(parseSiteAddress('https://tools.example.org/gitlab/acme/okrs/-/work_items/1')).toMatchObject({
    bases: ['https://tools.example.org', 'https://tools.example.org/gitlab'],
  });
  expect(parseSiteAddress('https://tools.example.org/-/profile')).toMatchObject({
    bases: ['https://tools.example.org'],
  });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['not an address', 'unreadable'],
  ['https://', 'unreadable'],
  ['https://*.example.org', 'unreadable'],
  ['*', 'unreadable'],
  ['ftp://gitlab.example.org', 'not-http'],
  ['file:///etc/hosts', 'not-http'],
  ['https://our%20gitlab', 'unreadable'],
  ['https://-', 'unreadable'],
  ['https://gitlab.com/acme', 'built-in'],
  ['gitlab.com', 'built-in'],
])('%s is refused as %s', (text, problem) => {
  expect(parseSiteAddress(text)).toBe(problem);
});

test('whatever is typed, a pattern names one host', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const site = parseSiteAddress(text);
      if (typeof site === 'string') return;
      expect(site.pattern).toMatch(/^https?:\/\/[^/*]+\/\*$/);
    }),
  );
});
