import { change, withEntry } from './entries';
import { entries, list, text } from './shapes';
import { stored } from './stored';

/** Enough for the quarters of a department. */
const MOST = 500;

/** Which description rules the reader chose for a project or group, by `origin path`: the rules' id. */
export const chosenRules = stored<Record<string, string>>('description-rules', 1, entries(text), {});

/** Findings the reader dismissed, by `origin path#iid`: their keys. */
export const dismissals = stored<Record<string, string[]>>('dismissed-findings', 1, entries(list(text)), {});

export function chooseRules(project: string, rulesId: string): Promise<void> {
  return change(chosenRules, (kept) => withEntry(kept, project, rulesId, MOST));
}

/** Made to what is kept by then: another tab or panel keeps its own in the same place. */
export function changeDismissals(item: string, how: (keys: readonly string[]) => string[]): Promise<void> {
  return change(dismissals, (kept) => {
    const keys = how(kept[item] ?? []);
    return withEntry(kept, item, keys.length > 0 ? keys : null, MOST);
  });
}
