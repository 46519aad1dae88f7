import { browser } from 'wxt/browser';
import { awaitPanels, type DrawPanel, LOAD_PANELS, type PageStart, type StartPanels } from './panels';

/** A worker that has to be woken takes some hundred milliseconds. */
const GIVE_UP_AFTER_MS = 10_000;

/** A function that brings the second script into this page, once; after a failure the next call tries again. */
export function createPanelLoader(page: PageStart): () => Promise<DrawPanel> {
  let loading: Promise<DrawPanel> | null = null;
  return () => {
    loading ??= load()
      .then((start) => start(page))
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  };
}

function load(): Promise<StartPanels> {
  return new Promise((resolve, reject) => {
    awaitPanels(resolve);
    setTimeout(() => reject(new Error('The panels did not arrive')), GIVE_UP_AFTER_MS);
    browser.runtime
      .sendMessage(LOAD_PANELS)
      .then((injected) => injected === true || reject(new Error('The panels were not let in')))
      .catch(reject);
  });
}
