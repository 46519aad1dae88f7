import type { Texts } from './check-text';
import { day, formOf, percent, plural } from './format';
import { inARow, quoted } from './naming';

const titles = (names: readonly string[]) => inARow(names.map((name) => quoted(name)));

/** Checks of numbers, health and updates. */
export const scoreTexts = {
  'weights-incomplete': {
    title: ({ sum, unlisted, unweighted, twice, others }) => {
      if (unlisted.length > 0)
        return `${plural(unlisted.length, 'key result')} not among the criteria: weights not used`;
      if (unweighted.length > 0)
        return `${plural(unweighted.length, 'criterion', 'criteria')} without a weight: weights not used`;
      if (twice.length > 0) return `${plural(twice.length, 'key result')} listed twice: weights not used`;
      if (others.length > 0) return 'A weight on what is no key result here: weights not used';
      return `Weights add up to ${percent(sum)}: not used`;
    },
    sentence: ({ sum, unlisted, unweighted, twice, others }) => {
      const faults = [
        unlisted.length > 0 && `${titles(unlisted)} ${are(unlisted)} not listed.`,
        unweighted.length > 0 && `${titles(unweighted)} ${formOf(unweighted.length, 'has', 'have')} no weight.`,
        twice.length > 0 && `${titles(twice)} ${are(twice)} listed more than once.`,
        others.length > 0 && `${titles(others)} ${are(others)} no key result of this objective.`,
        `The weights add up to ${percent(sum)}.`,
      ];
      return `${faults.filter(Boolean).join(' ')} Until they are complete, the plain mean counts. Balance the weights, or take them all out.`;
    },
    fixLabel: 'Balance weights…',
    help: 'Weights in the scoring criteria count only when all that counts is listed once, with a weight, and the weights add up to 100. A difference of 1 is taken for rounding, and 0 % is allowed: it means “does not count here”.',
  },
  'score-criteria-drift': {
    title: ({ recorded, computed }) => `Recorded ${percent(recorded)}, the criteria give ${percent(computed)}`,
    sentence: ({ recorded, computed }) =>
      `The score says ${percent(recorded)}, the scoring criteria ${percent(computed)} so far. Tick what is done, write a score beside a criterion that is half done, or correct the score.`,
    fixLabel: null,
    help: 'A ticked criterion or a closed item gives 100, a score written beside a criterion counts as it is, and everything else gives 0 so far. From 10 points on the score and its criteria no longer tell the same story.',
  },
  'on-track-with-risk': {
    title: ({ atRisk }) => `On track, with ${plural(atRisk.length, 'key result')} at risk`,
    sentence: ({ atRisk }) =>
      `The objective is On track while ${titles(atRisk)} ${are(atRisk)} At risk. Look at the health of both again.`,
    fixLabel: null,
    help: 'An objective’s owner sets its health in view of its key results. It is never worked out from a score, so only people can say which of the two is right.',
  },
  'not-updated': {
    title: ({ keyResults, due }) => `${plural(keyResults.length, 'key result')} not updated for ${day(due)}`,
    sentence: ({ keyResults, due, since }) => {
      const last = since === null ? '' : `, last on ${day(since)}`;
      return `${titles(keyResults)} ${were(keyResults)} not updated for ${day(due)}${last}. Set the score again, even if it has not changed.`;
    },
    fixLabel: null,
    help: 'Key results are updated once in each round that the rules in use ask for, by the end of its day: so that everybody reads numbers of the same age. Nothing is asked of a closed key result, nor where GitLab keeps no date.',
  },
  'flat-line': {
    title: ({ keyResults }) =>
      `${plural(keyResults.length, 'key result')} unchanged for three check-ins, without a word`,
    sentence: ({ keyResults, percent: score, since }) => {
      const stands = score === null ? '' : ` at ${percent(score)}`;
      const from = since === null ? '' : ` since ${day(since)}`;
      return `The last three check-ins on ${titles(keyResults)} give the same score${stands}${from} and no words. Say with the next one what holds it up, or talk about it.`;
    },
    fixLabel: null,
    help: 'A score may stand still, and a check-in needs no words. Several in a row with neither a change nor a word tell nobody whether there is progress. Read from comments in the form of a check-in; closed key results and those without a score are left alone.',
  },
  'update-lacks-key-result': {
    title: ({ missing }) => `The newest update leaves out ${plural(missing.length, 'key result')}`,
    sentence: ({ missing, at }) =>
      `The objective’s update of ${day(at.slice(0, 10))} says nothing of ${titles(missing)}. Add a line for ${formOf(missing.length, 'it', 'each')}.`,
    fixLabel: null,
    help: 'An update of an objective has one line for each of its key results that is open. A key result is recognised by its link, its reference or its title; only the newest comment that is an update is looked at.',
  },
} satisfies Texts<
  | 'weights-incomplete'
  | 'score-criteria-drift'
  | 'on-track-with-risk'
  | 'not-updated'
  | 'flat-line'
  | 'update-lacks-key-result'
>;

const are = (names: readonly string[]) => formOf(names.length, 'is', 'are');
const were = (names: readonly string[]) => formOf(names.length, 'was', 'were');
