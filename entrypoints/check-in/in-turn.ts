const last = new Map<string, Promise<unknown>>();

/** Does the work once all is done, well or not, that was given before under the same name on this page. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
  last.set(name, mine);
  return mine;
}
