import type { DescriptionRules } from '../description-rules';
import { criteriaNames } from '../profiles/section-names';

/** Headings of scoring criteria in every built-in form: what counts must not depend on the form a reader chose. */
export const CRITERIA_SPELLINGS: readonly string[] = criteriaNames;

/** The headings that mean scoring criteria under these rules, those of the built-in forms always among them. */
export function criteriaSpellings({ templates }: DescriptionRules): string[] {
  const own = Object.values(templates)
    .flatMap((template) => template?.sections ?? [])
    .flatMap(({ purpose, title, spellings }) => (purpose === 'criteria' ? [title, ...spellings] : []));
  return [...new Set([...own, ...CRITERIA_SPELLINGS])];
}
