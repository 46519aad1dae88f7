import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Place } from '../../lib/page/place';
import { changeDismissals, chooseRules, chosenRules, dismissals } from '../../lib/settings/description-items';

/** What the reader decided about an item's description, kept in this browser. */
export interface DescriptionChoices {
  /** Id of the description rules chosen for the item's project or group; null: the profile's own. */
  rules: ReadonlySignal<string | null>;
  choose: (rules: string) => void;
  /** Keys of the findings dismissed on this item. */
  dismissed: ReadonlySignal<readonly string[]>;
  dismiss: (key: string) => void;
  bringBack: (key: string) => void;
}

export function readDescriptionChoices({ item }: Place): DescriptionChoices {
  // A page left over from before an update can no longer store; it still works.
  const lost = () => {};
  const project = `${location.origin} ${item.namespacePath}`;
  const key = `${project}#${item.iid}`;
  const rules = signal<string | null>(null);
  const dismissed = signal<readonly string[]>([]);
  chosenRules.get().then((kept) => {
    rules.value ??= kept[project] ?? null;
  });
  dismissals.get().then((kept) => {
    dismissed.value = kept[key] ?? [];
  });
  const changeDismissed = async (how: (keys: readonly string[]) => string[]) => {
    dismissed.value = how(dismissed.value);
    await changeDismissals(key, how);
    dismissed.value = (await dismissals.get())[key] ?? [];
  };
  return {
    rules,
    choose(id) {
      rules.value = id;
      chooseRules(project, id).catch(lost);
    },
    dismissed,
    dismiss: (finding) =>
      void changeDismissed((keys) => [...keys.filter((one) => one !== finding), finding]).catch(lost),
    bringBack: (finding) => void changeDismissed((keys) => keys.filter((one) => one !== finding)).catch(lost),
  };
}
