import { addNote } from './notes';
import type { World, WorldItem } from './world';

const REFERENCE = /(?<![\w./-])([\w./-]+)?([#&])(\d+)(?!\w)/g;

/**
 * Writes the system notes that GitLab leaves on an item when another one's description names it: one for each item
 * that names it, in the words and with the reference GitLab uses. Reads `#12`, `group/project#12` and `group&12`.
 */
export function noteCrossReferences(world: World): void {
  const items = new Map(world.items.map((item) => [`${item.namespace}${signOf(world, item)}${item.iid}`, item]));
  for (const source of world.items) {
    const named = [...source.description.matchAll(REFERENCE)].map(([, path = source.namespace, sign, iid]) =>
      items.get(`${path}${sign}${iid}`),
    );
    for (const target of new Set(named)) {
      if (target && target !== source) noteOn(world, target, source);
    }
  }
}

function noteOn(world: World, target: WorldItem, source: WorldItem): void {
  const path = source.namespace === target.namespace ? '' : source.namespace;
  addNote(world, target, {
    body: `mentioned in ${source.type.toLowerCase()} ${path}${signOf(world, source)}${source.iid}`,
    author: source.author,
    createdAt: source.createdAt,
    system: true,
    action: 'cross_reference',
  });
}

function signOf(world: World, { namespace }: WorldItem): '#' | '&' {
  return world.namespaces.find(({ fullPath }) => fullPath === namespace)?.kind === 'group' ? '&' : '#';
}
