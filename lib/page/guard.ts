/** Runs somebody else's function; what it throws is logged and goes no further, so that one fault stays one fault. */
export function guarded<T>(what: string, run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    console.error(`OKR Lens: ${what} failed`, error);
    return otherwise;
  }
}
