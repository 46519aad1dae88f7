import type * as z from 'zod/mini';
import type { Expected } from './expected';

/** Why a profile file is not used. `path` names the setting, `bands[1].from`; '' is the file as a whole. */
export type Refusal = { kind: 'refused'; path: string } & (
  | { reason: 'too-long'; mostBytes: number }
  /** Where the browser said it; counted from 1. */
  | { reason: 'not-json'; at: { line: number; column: number } | null }
  /** Written for a version of this extension that is still to come. */
  | { reason: 'newer' }
  | { reason: 'unknown-setting' }
  | { reason: 'wrong-value'; expected: Expected }
);

/** 64 kB of UTF-8: a profile with two forms takes 8. */
export const MOST_BYTES = 65_536;

export const tooLong: Refusal = { kind: 'refused', path: '', reason: 'too-long', mostBytes: MOST_BYTES };

/** A refusal for one wrong value. */
export function wrongValue(path: string, expected: Expected): Refusal {
  return { kind: 'refused', path, reason: 'wrong-value', expected };
}

/** The first thing that is wrong. */
export function refusalOf(issues: readonly z.core.$ZodIssue[]): Refusal {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') {
    return { kind: 'refused', path: pathOf([...issue.path, ...issue.keys.slice(0, 1)]), reason: 'unknown-setting' };
  }
  return wrongValue(pathOf(issue?.path ?? []), expectedOf(issue));
}

function expectedOf(issue: z.core.$ZodIssue | undefined): Expected {
  // Every custom issue of these schemas is made with an `Expected`.
  if (issue?.code === 'custom') return issue.params as Expected;
  return { what: issue?.code === 'invalid_type' && issue.expected === 'array' ? 'list' : 'group' };
}

const LONGEST_KEY = 60;

/** A key is a stranger's text: only what can be read of it, and not all of a long one. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    const shown = String(key)
      .slice(0, LONGEST_KEY)
      .replace(/[^\p{L}\p{N}_$ -]/gu, '?');
    return before === '' ? shown : `${before}.${shown}`;
  }, '');
}
