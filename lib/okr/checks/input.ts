import { readCriteria } from '../criteria/read-criteria';
import { criteriaSpellings } from '../criteria/spellings';
import type { Block } from '../description/block';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { CheckInput } from './check';

/** What is known of an item, before its description is scanned. */
export type Known = Pick<
  CheckInput,
  | 'role'
  | 'item'
  | 'profile'
  | 'home'
  | 'report'
  | 'update'
  | 'initiatives'
  | 'comments'
  | 'checkIns'
  | 'period'
  | 'score'
  | 'now'
>;

/** The checks' input: scans the description, once for all of them; not at all where the caller has its blocks. */
export function inputFor(known: Known, blocks: readonly Block[] = scan(known.item.description)): CheckInput {
  const text = known.item.description;
  const rules = known.profile.descriptions;
  const sections = sectionsOf(blocks);
  const criteria = readCriteria(text, blocks, sections, criteriaSpellings(rules), known.home);
  return { ...known, rules, blocks, sections, criteria };
}
