import { home } from '../item.fixture';
import type { Criteria } from './criteria';
import { criteriaOf } from './read-criteria';
import { CRITERIA_SPELLINGS } from './spellings';

/** For tests: the criteria of a description. */
export function criteriaIn(description: string): Criteria | null {
  return criteriaOf(description, CRITERIA_SPELLINGS, home);
}

/** For tests: the criteria of a section with this body, which has to have some. */
export function criteriaOfBody(body: string): { text: string; criteria: Criteria } {
  const text = `### Context\n\nWhy.\n\n### Scoring Criteria\n\n${body}\n`;
  const criteria = criteriaIn(text);
  if (!criteria) throw new Error('There are no criteria in it.');
  return { text, criteria };
}
