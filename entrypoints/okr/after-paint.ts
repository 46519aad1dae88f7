/** A page in a tab that nobody sees draws no frame. */
const AT_THE_LATEST_MS = 100;

/** Resolves once what was just drawn is on the screen, so that nothing further is asked for or computed before. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_THE_LATEST_MS);
  });
}
