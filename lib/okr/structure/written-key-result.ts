import { comparable } from '../description/sections';
import type { Reference } from '../initiatives/reference';
import type { Item } from '../item';
import type { ListedLine } from './listed-line';

/**
 * A key result that is no more than a line of its objective's description, in the shape of an item.
 *
 * @param at number of the line among those listed
 * @param unread the item behind the line, which was not read; the line's item has its `reference` then, else none
 */
export function writtenKeyResult(
  { title, health }: ListedLine,
  objective: Item,
  at: number,
  unread: Reference | null,
): Item {
  return {
    // Two objectives of one cascade may have the same line.
    id: `written:${at}:${comparable(title)}:${objective.id}`,
    iid: '',
    reference: unread ? shortReference(unread, objective) : '',
    namespacePath: objective.namespacePath,
    title,
    url: null,
    typeName: 'Key Result',
    typeIcon: null,
    labels: [],
    state: 'open',
    createdAt: objective.createdAt,
    closedAt: null,
    description: '',
    descriptionEditedAt: null,
    progress: null,
    health,
    milestone: null,
    startDate: null,
    dueDate: null,
    owners: [],
    hasChildren: false,
    hasParent: false,
  };
}

/** As GitLab writes it in the objective's own project. */
function shortReference({ namespacePath, iid }: Reference, home: Item): string {
  const isHere = namespacePath.toLowerCase() === home.namespacePath.toLowerCase();
  return `${isHere ? '' : namespacePath}#${iid}`;
}
