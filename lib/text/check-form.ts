import type { Texts } from './check-text';
import { formOf, plural } from './format';
import { inARow, quoted } from './naming';

/** Checks of a description's form, and of its retro. */
export const formTexts = {
  'section-missing': {
    title: ({ missing }) =>
      missing.length === 1
        ? `Section ${quoted(missing[0] ?? '', 40)} is missing`
        : `${missing.length} sections are missing`,
    sentence: ({ missing }) =>
      `The description has no ${inARow(missing.map((title) => quoted(title)))}. Add what is missing; what is written stays as it is.`,
    fixLabel: 'Add what is missing…',
    help: 'Each description follows the form that the team chose, so that readers find the same things in the same places. A section counts under any of its usual headings, at any level.',
  },
  'section-empty': {
    title: ({ title }) => `${quoted(title, 40)} is empty`,
    sentence: ({ title }) => `Nothing is written below the heading ${quoted(title)}. Write a sentence there.`,
    fixLabel: null,
    help: 'A heading without words tells a reader less than none. Comments and a table without rows do not count as words.',
  },
  'section-order': {
    title: () => 'The sections stand in another order than the form’s',
    sentence: ({ expected }) =>
      `The form has them in this order: ${inARow(expected.map((title) => quoted(title)))}. Move them when you edit next.`,
    fixLabel: null,
    help: 'The same order everywhere lets people read many descriptions quickly. Further sections may stand anywhere.',
  },
  'placeholder-left': {
    title: () => 'A placeholder of the template is left',
    sentence: ({ line }) => `${quoted(line)} is still the template’s. Replace it with your words, or remove the line.`,
    fixLabel: null,
    help: 'A template’s text in angle brackets says what belongs in its place. GitLab hides some of it, so it is easily overlooked.',
  },
  'retro-incomplete': {
    title: ({ missing, unfilled, few, many }) => {
      const open = new Set([...missing, ...unfilled, ...few]).size;
      if (open > 0) return `The retro is not complete: ${plural(open, 'part')} to write`;
      return many.length > 0 ? 'The retro has too many points' : 'The retro stands in another place than the form’s';
    },
    sentence: ({ missing, unfilled, few, many, least, most, place }) => {
      const faults = [
        missing.length > 0 && `${list(missing)} ${formOf(missing.length, 'is', 'are')} missing.`,
        unfilled.length > 0 && `${list(unfilled)} still ${formOf(unfilled.length, 'has', 'have')} the template’s text.`,
        few.length > 0 && `${list(few)} ${formOf(few.length, 'has', 'have')} fewer than ${plural(least, 'point')}.`,
        many.length > 0 &&
          `${list(many)} ${formOf(many.length, 'has', 'have')} more than ${plural(most, 'point')}: choose the ones that matter most.`,
        place && `It belongs ${place === 'top' ? 'on top of' : 'at the end of'} the description.`,
      ];
      return `${faults.filter(Boolean).join(' ')} An objective is closed once its retro is written.`;
    },
    fixLabel: 'Write the retro…',
    help: 'At the end of a period an objective gets a short retro, as bullets: what went well, what did not, and what to try next time. It is asked for shortly before the period ends, and remains asked for after the objective is closed.',
  },
} satisfies Texts<'section-missing' | 'section-empty' | 'section-order' | 'placeholder-left' | 'retro-incomplete'>;

const list = (names: readonly string[]) => inARow(names.map((name) => quoted(name)));
