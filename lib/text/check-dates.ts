import type { ArgsOf } from '../okr/checks/all';
import type { Texts } from './check-text';
import { day } from './format';
import { quoted } from './naming';

type Problem = ArgsOf<'nonsense-dates'>;

/** Checks of dates and periods. */
export const dateTexts = {
  'nonsense-dates': {
    title: (problem) => titleOf(problem),
    sentence: (problem) => sentenceOf(problem),
    fixLabel: null,
    help: 'What part of the quarter has passed is told from the milestone, the labels and the dates. Dates that cannot be meant are not believed: until they are corrected, another of the three is asked.',
  },
} satisfies Texts<'nonsense-dates'>;

function titleOf(problem: Problem): string {
  switch (problem.kind) {
    case 'start-after-due':
      return problem.of === 'item' ? 'It starts after it is due' : 'The milestone starts after it is due';
    case 'before-2000':
      return `A date of ${problem.of === 'item' ? 'this item' : 'the milestone'} lies before the year 2000`;
    case 'year-apart':
      return 'Start and due date are more than a year apart';
    case 'due-outside':
      return `The due date lies outside ${quoted(problem.one, 40)}`;
    case 'two-labels':
      return 'Two labels name different quarters';
    case 'milestone-and-label':
      return 'Milestone and label name different quarters';
  }
}

function sentenceOf(problem: Problem): string {
  switch (problem.kind) {
    case 'start-after-due': {
      const [what, whose] = problem.of === 'item' ? ['It', 'its'] : ['The milestone', 'the milestone’s'];
      return `${what} starts on ${day(problem.start)} and is due on ${day(problem.due)}. Correct ${whose} dates.`;
    }
    case 'before-2000': {
      const whose = problem.of === 'item' ? 'The' : 'The milestone’s';
      return `${whose} ${problem.which === 'start' ? 'start' : 'due'} date is ${day(problem.day)}. Correct the year.`;
    }
    case 'year-apart':
      return `It starts on ${day(problem.start)} and is due on ${day(problem.due)}. Set the first and the last day of its quarter.`;
    case 'due-outside':
      return `It is due on ${day(problem.due)}, but the quarter of the ${problem.by} ${quoted(problem.one)} runs from ${day(problem.start)} to ${day(problem.end)}. Correct the due date, or the ${problem.by}.`;
    case 'two-labels':
      return `${quoted(problem.one)} and ${quoted(problem.other)} are not the same quarter. Keep the label of the one it belongs to.`;
    case 'milestone-and-label':
      return `The milestone ${quoted(problem.one)} and the label ${quoted(problem.other)} are not the same quarter. Correct the one that is wrong.`;
  }
}
