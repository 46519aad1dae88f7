import type { TypeNames } from '../okr/type-names';
import { change, withEntry } from './entries';
import { entries, list, object, text } from './shapes';
import { stored } from './stored';

/** Its stored name. */
export const TYPE_NAMES = 'type-names';

/** Enough for the projects somebody has OKRs in. */
const MOST = 200;

const words = list(text);

/** What projects and groups call GitLab's own OKR types, where they renamed them: by `origin path`. */
export const typeNames = stored<Record<string, TypeNames>>(
  TYPE_NAMES,
  1,
  entries(object({ objective: words, 'key-result': words })),
  {},
);

/** Null: they are called as everywhere. What is known already is not written again. */
export async function rememberTypeNames(namespace: string, names: TypeNames | null): Promise<void> {
  const known = (await typeNames.get())[namespace] ?? null;
  if (JSON.stringify(known) === JSON.stringify(names)) return;
  await change(typeNames, (kept) => withEntry(kept, namespace, names, MOST));
}
