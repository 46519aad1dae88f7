/** The same work, never twice at a time: asked for while it goes on, it is done once more. Resolves after that. */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let going: Promise<void> | null = null;
  let again = false;
  async function all(): Promise<void> {
    while (again) {
      again = false;
      await work();
    }
    going = null;
  }
  return () => {
    again = true;
    going ??= all();
    return going;
  };
}
