import { fillTemplate } from '../description/fill-template';
import type { Item } from '../item';
import type { Criteria } from './criteria';

const BODIES: Record<Criteria['form'], string> = {
  table: '| Key Result | Weight |\n| --- | --- |\n| {key_results} |',
  list: '1. {key_results}',
};

/**
 * Markdown for the body of a criteria section: the children by reference and title, with equal weights in whole percent
 * that add up to 100. Without children one line of placeholders.
 */
export function criteriaSection(
  children: readonly Pick<Item, 'reference' | 'title'>[],
  form: Criteria['form'],
): string {
  const nothing = { period: null, start: null, due: null, title: null };
  return fillTemplate(BODIES[form], { ...nothing, keyResults: children });
}
