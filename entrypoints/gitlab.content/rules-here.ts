import { type Profile, profileFor } from '../../lib/okr/profile';
import { nativeProfile } from '../../lib/okr/profiles/native';
import type { ItemRef } from '../../lib/page/route';
import { hiddenProjects, type ItemChoice, itemChoices, watchChoices } from '../../lib/settings/item-choices';
import { recognitions } from '../../lib/settings/recognitions';
import type { Choices } from './panels';

/** By what items of this GitLab are recognised: the teams' rules, and what the reader said. */
export interface RulesHere extends Choices {
  /** False until what is stored was read: some milliseconds, before GitLab has its item. */
  areKnown(): boolean;
  /** The reader wants nothing beside this item, or in its project or group. */
  isHidden(item: ItemRef): boolean;
  /** Rules to recognise the item by; nothing else of them is a team's. */
  profileFor(item: ItemRef): Profile;
}

/**
 * Reads what is stored, now and whenever it changes.
 *
 * @param changed called each time that was done
 */
export function readRulesHere(signal: AbortSignal, changed: () => void): RulesHere {
  let known = false;
  let choices: Record<string, ItemChoice> = {};
  let hidden = new Set<string>();
  let teams: Profile[] = [];
  const read = async () => {
    const stored = await Promise.all([itemChoices.get(), hiddenProjects.get(), recognitions.get()]);
    choices = stored[0];
    hidden = new Set(stored[1]);
    teams = stored[2].map(({ host, path, recognition }) => ({
      ...nativeProfile,
      appliesTo: [{ host, path }],
      recognition,
    }));
    known = true;
    changed();
  };
  watchChoices(read, signal);
  void read();

  const projectOf = ({ namespacePath }: Pick<ItemRef, 'namespacePath'>) => `${location.origin} ${namespacePath}`;
  const choiceFor = (item: Pick<ItemRef, 'namespacePath' | 'iid'>) => choices[`${projectOf(item)}#${item.iid}`] ?? null;
  return {
    areKnown: () => known,
    isHidden: (item) => hidden.has(projectOf(item)) || choiceFor(item) === 'hidden',
    roleFor(item) {
      const choice = choiceFor(item);
      return choice === 'hidden' ? null : choice;
    },
    // What comes with the product recognises alike, and the rest of it is left to the second script.
    profileFor: ({ namespacePath }) => profileFor(location.hostname, namespacePath, teams, nativeProfile),
  };
}
