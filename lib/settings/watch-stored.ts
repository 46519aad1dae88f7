import { type Browser, browser } from 'wxt/browser';

/**
 * Tells when one of the stored items changed, in this page or any other, or in another browser of the reader's.
 *
 * @param names as given to `stored`, without the version
 */
export function watchStored(names: readonly string[], changed: () => void, signal: AbortSignal): void {
  watchKind(
    names.map((name) => `${name}.`),
    changed,
    signal,
  );
}

/** The same for all items whose stored names begin in one of these ways. */
export function watchKind(beginnings: readonly string[], changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    const isOurs = (key: string) => beginnings.some((beginning) => key.startsWith(beginning));
    if (Object.keys(changes).some(isOurs)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  // Gone with the extension, in a page left over from before an update.
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}
