import type { AlmostOkr } from '../okr/almost-okr';
import { allOf, anyOf } from './lists';
import { quoted } from './naming';

/** What keeps an item from being an OKR, and what to do about it. Stands behind a colon. */
export function almostWords(why: AlmostOkr): string {
  switch (why.kind) {
    case 'misspelt':
      return `its label ${label(why.label)} is not ${label(why.meant)}. Correct the label, if that is what was meant.`;
    case 'two-roles':
      return `its labels ${allOf(why.labels.map(label))} say two things. Take one of them away.`;
    case 'no-kind':
      return `its label ${label(why.label)} does not tell whether it is an objective or a key result. A title that begins with ${anyOf(why.prefixes.map((prefix) => quoted(`${prefix}:`)))} tells.`;
  }
}

const label = (name: string) => quoted(name, 40);
