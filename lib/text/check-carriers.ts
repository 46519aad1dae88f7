import type { Texts } from './check-text';
import { inWords, plural } from './format';
import { inARow, quoted } from './naming';

/** Checks of what an item needs besides its description. */
export const carrierTexts = {
  'label-missing': {
    title: ({ missing }) =>
      missing.length === 1
        ? `The label ${quoted(shown(missing[0] ?? ''), 40)} is missing`
        : `${missing.length} labels are missing`,
    sentence: ({ missing }) => `Add ${inARow(missing.map(named))}.`,
    fixLabel: null,
    help: 'Labels tell which items are OKRs, whose they are and of which quarter, so that lists and boards find them. The rules in use say which ones are asked for; a single or double colon is the same, and so are capital letters.',
  },
  'no-period': {
    title: () => 'Nothing says which quarter it is for',
    sentence: () =>
      'Give it a milestone or a label that names its quarter, such as “FY24-Q3” or “2019-q1”, or dates that begin and end with one.',
    fixLabel: null,
    help: 'An OKR belongs to one period. Without it nobody can tell whether a score is early or late, and lists of the quarter do not show it. What the title says does not count: titles quote other quarters too.',
  },
  'assignee-missing': {
    title: ({ assigned, asked }) =>
      assigned === 0 ? 'Nobody is assigned' : `${plural(asked - assigned, 'assignee')} missing`,
    sentence: ({ assigned, asked }) =>
      assigned === 0
        ? `Assign ${asked === 1 ? 'the person who answers' : `the ${inWords(asked)} people who answer`} for it.`
        : `It has ${plural(assigned, 'assignee')}, and the rules in use ask for ${asked}. Add who else answers for it.`,
    fixLabel: null,
    help: 'Whoever is assigned answers for the OKR and finds it in their own lists. The Infrastructure blueprint asks for two: the team’s manager and the director. GitLab Free lets one person be assigned only; put this hint aside there.',
  },
} satisfies Texts<'label-missing' | 'no-period' | 'assignee-missing'>;

/** `the label “okr:o”`, `a label “team:…”`. */
function named(label: string): string {
  return `${label.includes('*') ? 'a' : 'the'} label ${quoted(shown(label))}`;
}

function shown(label: string): string {
  return label.replaceAll('*', '…');
}
