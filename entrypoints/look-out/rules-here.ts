import { type Profile, profileFor, type Recogniser } from '../../lib/okr/profile';
import { nativeRecognition } from '../../lib/okr/profiles/native-recognition';
import { roleOf } from '../../lib/okr/recognise';
import { type TypeNames, withTypeNames } from '../../lib/okr/type-names';
import type { ItemRef } from '../../lib/page/route';
import { hiddenProjects, type ItemChoice, itemChoices, watchChoices } from '../../lib/settings/item-choices';
import { recognitions } from '../../lib/settings/recognitions';
import { typeNames } from '../../lib/settings/type-names';
import type { Choices } from '../places/panels';

/** What comes with the product recognises alike. */
const NATIVE: Recogniser = { recognition: nativeRecognition };

/** By what items of this GitLab are recognised: the teams' rules, and what the reader said. */
export interface RulesHere extends Choices {
  /** The reader wants nothing beside this item, or in its project or group. */
  isHidden(item: ItemRef): boolean;
  /** What the item is recognised by. */
  recogniserFor(item: ItemRef): Recogniser;
}

/**
 * Reads what is stored, now and whenever it changes.
 *
 * @param changed called each time it was read anew
 */
export async function readRulesHere(signal: AbortSignal, changed: () => void): Promise<RulesHere> {
  let choices: Record<string, ItemChoice> = {};
  let hidden = new Set<string>();
  let teams: Pick<Profile, 'appliesTo' | 'recognition'>[] = [];
  let types: Record<string, TypeNames> = {};
  // One recogniser for one namespace: what is recognised by it is remembered with it.
  const own = new Map<string, Recogniser>();
  const read = async () => {
    const stored = await Promise.all([itemChoices.get(), hiddenProjects.get(), recognitions.get(), typeNames.get()]);
    choices = stored[0];
    hidden = new Set(stored[1]);
    teams = stored[2].map(({ host, path, recognition }) => ({ appliesTo: [{ host, path }], recognition }));
    types = stored[3];
    own.clear();
  };
  watchChoices(() => read().then(changed), signal);
  await read();

  const projectOf = ({ namespacePath }: Pick<ItemRef, 'namespacePath'>) => `${location.origin} ${namespacePath}`;
  const choiceFor = (item: Pick<ItemRef, 'namespacePath' | 'iid'>) => choices[`${projectOf(item)}#${item.iid}`] ?? null;
  const recogniserFor = (item: Pick<ItemRef, 'namespacePath' | 'iid'>) => {
    const { namespacePath } = item;
    const rules: Recogniser = profileFor(location.hostname, namespacePath, teams, NATIVE);
    const names = types[projectOf(item)];
    const made = own.get(namespacePath) ?? (names ? withTypeNames(rules, names) : rules);
    own.set(namespacePath, made);
    return made;
  };
  return {
    isHidden: (item) => hidden.has(projectOf(item)) || choiceFor(item) === 'hidden',
    roleFor(item) {
      const choice = choiceFor(item);
      return choice === 'hidden' ? null : choice;
    },
    recogniserFor,
    recognise: (item, facts) => roleOf(facts, recogniserFor(item)),
  };
}
