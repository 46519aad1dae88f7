/** Calls `act` whenever the reader comes back to the tab, or the connection to a browser whose tab is looked at. */
export function whenBack(act: () => void, end: AbortSignal): void {
  const back = () => {
    if (document.visibilityState !== 'hidden') act();
  };
  document.addEventListener('visibilitychange', back, { signal: end });
  addEventListener('online', back, { signal: end });
}
