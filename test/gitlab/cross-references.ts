import { addNote } from './notes';
import type { World, WorldItem } from './world';

const REFERENCE = /(?<![\w./-])([\w./-]+)?([#&])(\d+)(?!\w)/g;
const ADDRESS = /https?:\/\/[^/\s]+\/(?:groups\/)?([\w./-]+?)\/-\/(?:work_items|issues|epics)\/(\d+)/g;

/** Writes the system notes that GitLab leaves on an item when another one's description names it. */
export function noteCrossReferences(world: World): void {
  const items = byReference(world);
  for (const source of world.items) {
    noteMentions(world, source, { text: source.description, author: source.author, at: source.createdAt }, items);
  }
}

/**
 * Writes those notes for one text of an item, its description or a comment: one for each item it names, in the words
 * and with the reference GitLab uses, and none a second time. Reads `#12`, `group/project#12`, `group&12`, and
 * addresses. `at` is a UTC instant.
 */
export function noteMentions(
  world: World,
  source: WorldItem,
  { text, author, at }: { text: string; author: string; at: string },
  items: Map<string, WorldItem> = byReference(world),
): void {
  const short = [...text.matchAll(REFERENCE)].map(([, path = source.namespace, sign, iid]) =>
    items.get(`${path}${sign}${iid}`),
  );
  const addressed = [...text.matchAll(ADDRESS)].map(
    ([, path, iid]) => items.get(`${path}#${iid}`) ?? items.get(`${path}&${iid}`),
  );
  for (const target of new Set([...short, ...addressed])) {
    if (!target || target === source) continue;
    const path = source.namespace === target.namespace ? '' : source.namespace;
    const body = `mentioned in ${source.type.toLowerCase()} ${path}${signOf(world, source)}${source.iid}`;
    if (target.notes.some((note) => note.system && note.body === body)) continue;
    addNote(world, target, { body, author, createdAt: at, system: true, action: 'cross_reference' });
  }
}

function byReference(world: World): Map<string, WorldItem> {
  return new Map(world.items.map((item) => [`${item.namespace}${signOf(world, item)}${item.iid}`, item]));
}

function signOf(world: World, { namespace }: WorldItem): '#' | '&' {
  return world.namespaces.find(({ fullPath }) => fullPath === namespace)?.kind === 'group' ? '&' : '#';
}
