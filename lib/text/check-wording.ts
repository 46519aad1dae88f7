import type { Texts } from './check-text';
import { inARow, quoted } from './naming';

/** Hints about wording, off until the rules ask for them. */
export const wordingTexts = {
  'objective-reason': {
    title: () => 'The title gives no reason',
    sentence: () => 'Say what the objective is good for: “… so that …”, “… in order to …” or “… for …”.',
    fixLabel: null,
    help: 'An objective begins with a verb, says what is to be done, and why. Whoever reads only its title should know what it is good for.',
  },
  'kr-number': {
    title: () => 'The title has no number',
    sentence: () => 'Say from what to what it should go, such as “from 12 to 4 a month”, or what is there at the end.',
    fixLabel: null,
    help: 'A key result with a number is scored alike by everybody. Many good ones have none in their title: this is a hint.',
  },
  'title-hygiene': {
    title: ({ found }) => `The title holds ${found.length === 1 ? quoted(found[0] ?? '', 40) : 'a period or a score'}`,
    sentence: ({ found }) =>
      `Take ${inARow(found.map((piece) => quoted(piece)))} out of the title: milestone and progress have fields of their own, which do not go stale.`,
    fixLabel: null,
    help: 'Fiscal year, quarter and score belong into fields and descriptions. In a title they go stale, and make titles hard to compare. Where a team records scores in titles, switch this hint off.',
  },
  'similar-key-results': {
    title: () => 'Two key results have nearly the same title',
    sentence: ({ one, other }) =>
      `${quoted(one)} and ${quoted(other)} read alike. Say what tells them apart, or make them one.`,
    fixLabel: null,
    help: 'Key results of an objective should not overlap: what two of them measure counts twice.',
  },
  'one-owner': {
    title: ({ owners }) => (owners.length === 0 ? 'Nobody owns it' : `${owners.length} people own it`),
    sentence: ({ owners }) =>
      owners.length === 0
        ? 'Assign the one person who answers for it.'
        : `${inARow(owners.map((name) => `@${name}`))} are assigned. Keep the one person who answers for it.`,
    fixLabel: null,
    help: 'Each objective and each key result has exactly one directly responsible person, so that everybody knows whom to ask.',
  },
} satisfies Texts<'objective-reason' | 'kr-number' | 'title-hygiene' | 'similar-key-results' | 'one-owner'>;
