/**
 * Takes one of several steps that do not need each other: one that fails is logged, and stops none of the others. The
 * log does not have the browser's own words, which may name a site.
 */
export async function tried(what: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    console.error(`OKR Lens: ${what} failed`, error instanceof Error ? error.name : typeof error);
  }
}
