import type { NativeReason } from '../okr/native-rollup';
import type { Report } from '../okr/report';
import type { Term } from '../okr/rollup';
import { formOf, percent, points } from './format';
import { allOf } from './lists';
import { partialLine } from './panel';
import { warningSentence } from './warnings';

/** A sentence whose first words carry the weight. */
export type Sentence = [lead: string, rest: string];

/** More terms than this are summed, not listed: a sentence of a hundred numbers explains nothing. */
const LISTED_TERMS = 12;

/** Everything under the table: how the number comes about, what contradicts it, and what GitLab says. */
export function explanation(report: Report): Sentence[] {
  const sentences: Sentence[] = [];
  if (report.partial) {
    sentences.push([
      'This score is partial.',
      ` ${partialLine(report.partial)}, so no drift is judged and nothing can be copied.`,
    ]);
  }
  const sum = sumSentence(report);
  if (sum) sentences.push(sum);
  sentences.push(...report.warnings.map(warningSentence));
  const native = nativeSentence(report);
  if (native) sentences.push(native);
  return sentences;
}

function sumSentence({ rollup, shown, weights, profile, partial }: Report): Sentence | null {
  const { score, terms, scored, expected, missingAsZero, capped, uncapped } = rollup;
  if (score === null || shown === null)
    return partial ? null : ['Not scored yet.', ` No key result has a score. Rules: ${profile.name}.`];
  const sum = terms.length === 1 ? onlyTerm(terms) : ` = ${rollup.weighted ? weightedSum(terms) : sumOf(terms)}.`;
  const rest = [
    sum,
    points(shown) === points(score) ? '' : `Rounded from ${points(score)}.`,
    weightsPresent(rollup, weights),
    partial ? readSentence(scored, expected) : scoredSentence(scored, expected, terms.length),
  ];
  if (missingAsZero !== null && missingAsZero !== score && !partial) {
    rest.push(`With each missing score as 0: ${points(missingAsZero)}.`);
  }
  if (capped !== null && uncapped !== null && capped !== uncapped) {
    rest.push(
      profile.rollUp.capAt100
        ? `Each score is capped at 100; with none capped: ${points(uncapped)}.`
        : `With each score capped at 100: ${points(capped)}.`,
    );
  }
  rest.push(`Rules: ${profile.name}.`);
  return [points(shown), rest.filter(Boolean).join(' ')];
}

function onlyTerm([term]: Term[]): string {
  const capped = term && term.value < (term.score.reading?.percent ?? 0);
  return ` is the one score there is${capped ? ', capped' : ''}.`;
}

function sumOf(terms: Term[]): string {
  const values = terms.map(({ value }) => points(value));
  const count = values.length;
  if (count <= LISTED_TERMS) return `(${values.join(' + ')}) ÷ ${count}`;
  return `${points(terms.reduce((total, { value }) => total + value, 0))} ÷ ${count}`;
}

function weightedSum(terms: Term[]): string {
  if (terms.length > LISTED_TERMS) return `the weighted mean of ${terms.length} scores`;
  return terms.map(({ value, weight }) => `${percent(weight)} × ${points(value)}`).join(' + ');
}

/** What was left out took its weight along. */
function weightsPresent({ terms, weighted }: Report['rollup'], weights: Report['weights']): string {
  if (!weighted || terms.length < 2 || weights?.state !== 'complete') return '';
  const present = terms.reduce((sum, { item }) => sum + (weights.weights.get(item.id) ?? 0), 0);
  return present < 99.95
    ? `The weights of those that count add up to ${percent(present)} and are taken as the whole.`
    : '';
}

function readSentence(scored: number, expected: number): string {
  return scored === expected ? 'All you can read are scored.' : `${scored} of the ${expected} you can read are scored.`;
}

function scoredSentence(scored: number, expected: number, counted: number): string {
  if (scored === expected && expected === 1) return '';
  if (scored === expected) return expected === 2 ? 'Both scored.' : `All ${expected} scored.`;
  if (counted === scored)
    return `${scored} of ${expected} scored, ${formOf(expected - scored, 'the other is', 'the others are')} left out.`;
  return counted === expected
    ? `${scored} of ${expected} scored, ${formOf(expected - scored, 'the other counts', 'the others count')} as 0.`
    : `${scored} of ${expected} scored; of the others, those that were read count as 0.`;
}

const nativeReasons: Record<Exclude<NativeReason, 'not-in-step'>, string> = {
  'caps-at-100': 'caps each score at 100',
  'reads-only-progress': 'reads only its own progress field',
  'counts-only-children': 'counts child items only',
  'missing-as-zero': 'counts a missing score as 0',
  'counts-left-out': 'counts what is left out here',
  'ignores-weights': 'knows no weights',
  'drops-decimals': 'drops decimals',
};

function nativeSentence({ native }: Report): Sentence | null {
  if (!native || native.reasons.length === 0) return null;
  const lead = `GitLab shows ${native.shown}`;
  const told = native.reasons.flatMap((reason) => (reason === 'not-in-step' ? [] : [nativeReasons[reason]]));
  if (told.length === 0) {
    return [
      lead,
      ', which is not what its own roll-up gives for these: it was set by hand, is not recalculated yet, or counts something you may not see.',
    ];
  }
  return [lead, `: it ${allOf(told)}.`];
}
