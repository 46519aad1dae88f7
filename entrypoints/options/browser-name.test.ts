import { expect, test } from 'vitest';
import { browserName } from './browser-name';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

test.each([
  [CHROME, 'Chrome 131.0.0.0'],
  [CHROME.replace('Chrome', 'HeadlessChrome'), 'Chrome 131.0.0.0'],
  [`${CHROME} Edg/131.0.2903.51`, 'Edge 131.0.2903.51'],
  [`${CHROME} OPR/115.0.0.0`, 'Opera 115.0.0.0'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140.0'],
  ['curl', 'unknown'],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
