import { change, withEntry } from './entries';
import { RECOGNITIONS } from './recognitions';
import { entries, listed, oneOf, text } from './shapes';
import { stored } from './stored';
import { TYPE_NAMES } from './type-names';
import { watchStored } from './watch-stored';

/** What the reader says an item is, where it is unclear or wrong; `hidden`: nothing is shown on it. */
export type ItemChoice = 'objective' | 'key-result' | 'hidden';

/** Enough for the quarters of a department. */
const MOST = 500;

const NAMES = { items: 'item-choices', projects: 'hidden-projects' };

/** What the reader chose, by `origin path#iid`. */
export const itemChoices = stored<Record<string, ItemChoice>>(
  NAMES.items,
  1,
  entries(oneOf('objective', 'key-result', 'hidden')),
  {},
);

/** Projects and groups nothing is shown on: `origin path`. */
export const hiddenProjects = stored<string[]>(NAMES.projects, 1, listed(text), []);

/** Null: back to what the item says of itself. */
export function chooseForItem(item: string, choice: ItemChoice | null): Promise<void> {
  return change(itemChoices, (kept) => withEntry(kept, item, choice, MOST));
}

export function hideProject(project: string, hidden: boolean): Promise<void> {
  return change(hiddenProjects, (kept) => {
    const others = kept.filter((one) => one !== project);
    return hidden ? [...others, project].slice(-MOST) : others;
  });
}

/** Tells when a choice or a rule of recognition changed, in this page or any other. */
export function watchChoices(changed: () => void, signal: AbortSignal): void {
  watchStored([...Object.values(NAMES), RECOGNITIONS, TYPE_NAMES], changed, signal);
}
