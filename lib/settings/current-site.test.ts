import { expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { currentSite } from './current-site';

function lookAt(url: string | undefined, granted: string[] = []) {
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ url }] as Browser.tabs.Tab[]);
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => granted.includes(origin)),
  );
}

test('a web page has a site, asked for without its port', async () => {
  lookAt('http://localhost:8080/acme/okrs/-/work_items/1');
  expect(await currentSite()).toEqual({
    origin: 'http://localhost:8080',
    pattern: 'http://localhost/*',
    allowed: false,
  });
});

test('a granted site is allowed', async () => {
  lookAt('https://gitlab.example.org/', ['https://gitlab.example.org/*']);
  expect(await currentSite()).toMatchObject({ allowed: true });
});

test.each([undefined, 'chrome://extensions/', 'file:///tmp/a.html', 'about:blank'])('%s is no site', async (url) => {
  lookAt(url);
  expect(await currentSite()).toBeNull();
});
