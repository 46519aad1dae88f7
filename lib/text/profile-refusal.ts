import type { Expected } from '../okr/profile-file/expected';
import type { Refusal } from '../okr/profile-file/refusal';
import { anyOf } from './lists';
import { quoted } from './naming';

/** A profile file was refused: what is wrong in it. */
export function refusalSentence(refusal: Refusal): string {
  return `${wrong(refusal)} The rules in use stay as they were.`;
}

/** The same about a project's own file, which the reader did not choose. */
export function teamFileSentence(problem: Refusal | 'unreadable'): string {
  if (problem === 'unreadable')
    return 'This project’s OKR rules could not be read. The rules in use stay as they were.';
  return `This project’s OKR rules (.gitlab/okr-lens.json) could not be read: ${refusalSentence(problem)}`;
}

function wrong(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'too-long':
      return `The file is longer than ${refusal.mostBytes / 1024} kB.`;
    case 'not-json':
      return refusal.at
        ? `The file is not JSON: it cannot be read from line ${refusal.at.line}, column ${refusal.at.column} on.`
        : 'The file is not JSON.';
    case 'newer':
      return 'The file was written for a newer version of OKR Lens. Update the extension.';
    case 'unknown-setting':
      return `${refusal.path} is no setting that OKR Lens knows.`;
    case 'wrong-value':
      return `${refusal.path || 'The file'} must be ${expected(refusal.expected)}.`;
  }
}

function expected(value: Expected): string {
  switch (value.what) {
    case 'number':
      return `a number from ${value.least} to ${value.most}`;
    case 'whole-number':
      return `a whole number from ${value.least} to ${value.most}`;
    case 'weekday':
      return 'a whole number from 0 (Sunday) to 6 (Saturday)';
    case 'month':
      return 'a whole number from 1 (January) to 12 (December)';
    case 'one-of':
      return anyOf(value.values.map((one) => (typeof one === 'string' ? quoted(one) : String(one))));
    case 'yes-no':
      return 'true or false';
    case 'line':
      return `one line of text with at most ${value.most} characters, none of them invisible`;
    case 'text':
      return `text with at most ${value.most} characters, none of them invisible but line breaks (\\n) and tabs`;
    case 'id':
      return 'lower-case letters, digits and hyphens, at most 64';
    case 'own-id':
      return 'another one: built-in rules have this id. Give yours a name and an id of their own';
    case 'time-zone':
      return 'a time zone such as “Europe/Berlin”';
    case 'time':
      return 'a time from “00:00” to “24:00”';
    case 'group':
      return 'a group of settings in braces';
    case 'list':
      return 'a list in brackets';
    case 'list-length':
      return `a list of ${value.least > 0 ? `${value.least} to ${value.most}` : `at most ${value.most}`} entries`;
    case 'above':
      return `more than ${value.value}, where the one before it begins`;
    case 'at-least':
      return `at least ${value.value}, like the setting beside it`;
  }
}
