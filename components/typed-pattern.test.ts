import { expect, test } from 'vitest';
import { typedPattern } from './typed-pattern';

test.each([
  ['gitlab.com', 'acme/*', 'gitlab.com acme/*'],
  [' https://GitLab.example.com:8443/acme ', '/acme/okrs/', 'gitlab.example.com acme/okrs'],
  ['http://[::1]:8080/', 'acme', '[::1] acme'],
  ['*', '*', '* *'],
  ['*.example.com', ' acme ', '*.example.com acme'],
])('%s, %s', (host, path, read) => {
  const pattern = typedPattern(host, path);
  expect(`${pattern.host} ${pattern.path}`).toBe(read);
});
