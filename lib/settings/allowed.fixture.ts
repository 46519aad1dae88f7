import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { takesIn } from './site-patterns';

/** As if the browser let the extension run on these sites alone, each a match pattern. */
export function allowOnly(...origins: string[]): void {
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins: [site = ''] = [] }) =>
    origins.some((pattern) => takesIn(pattern, site)),
  );
}
