import type { CriteriaScore } from '../okr/criteria/score';
import type { IncompleteWeights } from '../okr/criteria/weights';
import type { Item } from '../okr/item';
import type { Term } from '../okr/rollup';
import { formOf, percent, plural, points } from './format';
import { listed } from './lists';
import { referenceOf } from './naming';

/** More than these are summed, not listed. */
const LISTED = 12;

/** What a key result's own criteria give, and how: bold lead first. */
export function criteriaSentence(score: CriteriaScore): [lead: string, rest: string] {
  const { terms, weighted, weightsIncomplete, unknown } = score;
  const rest = [terms.length === 1 ? ', from the one there is.' : ` = ${sumOf(score)}.`];
  if (weightsIncomplete) rest.push('Weights incomplete, not used: all count the same.');
  else if (!weighted && terms.length > 1) rest.push('No weights are written: all count the same.');
  if (unknown > 0) rest.push(`${plural(unknown, 'criterion', 'criteria')} could not be read and counts as 0 here.`);
  return [`The criteria give ${points(score.percent)}`, rest.join(' ')];
}

function sumOf({ terms, weighted }: CriteriaScore): string {
  if (terms.length > LISTED) return `the ${weighted ? 'weighted ' : ''}mean of ${terms.length} criteria`;
  if (weighted) return terms.map(({ value, weight }) => `${percent(weight)} × ${points(value)}`).join(' + ');
  return `(${terms.map(({ value }) => points(value)).join(' + ')}) ÷ ${terms.length}`;
}

/** What keeps an objective's weights from being used, in words that stand in a sentence. */
export function weightsLack({ sum, unlisted, unweighted, twice, others }: IncompleteWeights): string {
  const lacks: string[] = [];
  if (unlisted.length > 0) lacks.push(`${named(unlisted)} ${isOrAre(unlisted)} not listed`);
  if (unweighted.length > 0) lacks.push(`${named(unweighted)} ${formOf(unweighted.length, 'has', 'have')} no weight`);
  if (twice.length > 0) lacks.push(`${named(twice)} ${isOrAre(twice)} listed twice`);
  if (others.length > 0) {
    lacks.push(`${plural(others.length, 'weight belongs', 'weights belong')} to no key result of this objective`);
  }
  if (Math.abs(sum - 100) > 1) lacks.push(`the weights add up to ${percent(sum)}, not ${percent(100)}`);
  return lacks.join('; ');
}

/** `Weights: #1 50 %, #2 30 %`; empty where they are too many to be read in a row. */
export function weightsInARow(terms: readonly Term[]): string {
  if (terms.length > LISTED) return '';
  return `Weights: ${listed(terms.map(({ item, weight }) => `${referenceOf(item)} ${percent(weight)}`))}`;
}

function named(items: readonly Item[]): string {
  return listed(items.map(referenceOf));
}

function isOrAre({ length }: readonly Item[]): string {
  return formOf(length, 'is', 'are');
}
