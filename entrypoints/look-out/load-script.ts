import { browser } from 'wxt/browser';
import { awaitScript, type Scripts } from './scripts';

/** A worker that has to be woken takes some hundred milliseconds. */
const GIVE_UP_AFTER_MS = 10_000;

/** A function that brings a further script into this page, once; after a failure the next call tries again. */
export function createLoader<S extends keyof Scripts, T>(script: S, begin: (given: Scripts[S]) => T): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load(script)
      .then(begin)
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  };
}

function load<S extends keyof Scripts>(script: S): Promise<Scripts[S]> {
  return new Promise((resolve, reject) => {
    awaitScript(script, resolve);
    setTimeout(() => reject(new Error('The script did not arrive')), GIVE_UP_AFTER_MS);
    browser.runtime
      .sendMessage(script)
      .then((injected) => injected === true || reject(new Error('The script was not let in')))
      .catch(reject);
  });
}
