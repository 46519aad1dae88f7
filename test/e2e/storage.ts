import type { Feature } from '../../lib/settings/features';
import { forgetStored } from '../tools/own-looks';
import type { Launched } from './harness';

/** What the extension's worker sees. */
declare const chrome: {
  storage: {
    local: {
      get(): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
    sync: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
};

/** Everything the extension keeps, in this browser and shared with others. */
export async function stored({ context }: Launched): Promise<Record<string, unknown>> {
  const kept = await context.serviceWorkers()[0]?.evaluate(async () => {
    const { local, sync } = chrome.storage;
    return { ...(await local.get()), ...(await sync.get()) };
  });
  return kept ?? {};
}

/** As at the first visit ever: panels are compact and unsorted, and no host is known. */
export async function forgetAll({ context }: Launched): Promise<void> {
  await forgetStored(context);
}

/** As if the extension had kept this before, by its stored names. */
export async function keep({ context }: Launched, items: Record<string, unknown>): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((kept) => chrome.storage.local.set(kept), items);
}

/** As if the reader had chosen this form for a project's descriptions. */
export function chooseForm(browser: Launched, path: string, rules: string): Promise<void> {
  return keep(browser, { 'description-rules.1': { [`${browser.origin} ${path}`]: rules } });
}

/** As if nobody had begun a check-in. */
export async function forgetDrafts(browser: Launched): Promise<void> {
  const drafts = Object.keys(await stored(browser)).filter((key) => key.startsWith('check-in-draft:'));
  await browser.context.serviceWorkers()[0]?.evaluate((keys) => chrome.storage.local.remove(keys), drafts);
}

/** As if the reader had switched this one feature so, and left the others. */
export async function switchFeature({ context }: Launched, name: Feature, on: boolean): Promise<void> {
  const switched = { 'features.1': { [name]: on } };
  await context.serviceWorkers()[0]?.evaluate((items) => chrome.storage.sync.set(items), switched);
}
