import { GitlabError } from '../../lib/gitlab/errors';
import { readDue } from '../../lib/gitlab/read-due';
import { createReadOnlyTransport } from '../../lib/gitlab/transport-read-only';
import { dueList } from '../../lib/okr/due/due-list';
import type { DueReading } from '../../lib/okr/due/due-reading';
import type { Item } from '../../lib/okr/item';
import { hiddenProjects, itemChoices } from '../../lib/settings/item-choices';
import { variantMemory } from '../../lib/settings/items';
import { profileOf, readRules } from '../okr/rules';
import type { ReadDueList } from './look';

/** Reads what is due on one GitLab with the browser's session there, by the rules its pages follow. */
export const readDueList: ReadDueList = async (base, places, early) => {
  const end = new AbortController();
  const { origin, hostname } = new URL(base);
  const site = { origin, relativeRoot: base.slice(origin.length) };
  const rules = readRules(origin, hostname, end.signal);
  await rules.ready;
  const profileFor = (item: Item) => profileOf(rules, item);
  const [choices, hidden] = await Promise.all([itemChoices.get(), hiddenProjects.get()]);
  const isShown = ({ namespacePath, iid }: Pick<Item, 'namespacePath' | 'iid'>) => {
    const project = `${origin} ${namespacePath}`;
    return !hidden.includes(project) && choices[`${project}#${iid}`] !== 'hidden';
  };
  const listOf = (reading: DueReading) => dueList(reading, { ...site, profileFor }).filter(({ item }) => isShown(item));
  const reader = {
    // Nobody is kept waiting, and no worker awake: the list tells until when GitLab wants no request.
    transport: createReadOnlyTransport({
      ...site,
      onWait: (until) => end.abort(new GitlabError('rate-limited', until)),
    }),
    // No page tells of its version here; what one of them found out is remembered.
    hints: { version: null, enterprise: null },
    memory: variantMemory(base),
    signedIn: true,
    clock: () => new Date(),
  };
  try {
    const onFirst = (reading: DueReading) => early(listOf(reading));
    const reading = await readDue(reader, { roots: places, profileFor, signal: end.signal, onFirst });
    return { entries: listOf(reading), complete: reading.complete, failure: reading.failure };
  } finally {
    end.abort();
  }
};
