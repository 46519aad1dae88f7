import { readCriteria } from '../criteria/read-criteria';
import { criteriaSpellings } from '../criteria/spellings';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import type { CheckInput } from './check';

/** What is known of an item, before its description is scanned. */
export type Known = Pick<
  CheckInput,
  'role' | 'item' | 'profile' | 'home' | 'report' | 'initiatives' | 'comments' | 'period' | 'score' | 'now'
>;

/** The checks' input: scans the description, once for all of them. */
export function inputFor(known: Known): CheckInput {
  const text = known.item.description;
  const rules = known.profile.descriptions;
  const blocks = scan(text);
  const sections = sectionsOf(blocks);
  const criteria = readCriteria(text, blocks, sections, criteriaSpellings(rules), known.home);
  return { ...known, rules, blocks, sections, criteria };
}
