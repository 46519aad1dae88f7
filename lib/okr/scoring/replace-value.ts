import type { Span } from '../description/block';
import type { Edit } from '../description/edit';
import type { ScoreLine } from '../score-lines';

/** What announces a value, with the marks opened for it. */
const SIGN = /^(?:[-=]{1,3}>|>=|[\s*_`]*[:=]>?)[\s*_`([]*/;
/** The bracket in `6/5 (100%` or `1/2 [50%`. */
const OPENED = /[([]/;

/**
 * Another value in the place of one that stands at this span of a text, behind the arrow or colon that announces it.
 * What announces it and the marks around it stay; of a fraction with its percentage both go.
 */
export function replaceValue(text: string, { start, end }: Span, value: string): Edit {
  const from = start + (SIGN.exec(text.slice(start, end))?.[0].length ?? 0);
  const [bracket = ''] = OPENED.exec(text.slice(from, end)) ?? [];
  const closes = bracket === '(' && text.startsWith(')', end);
  return { start: from, end: closes ? end + 1 : end, text: closes ? value : bracket + value };
}

/** Another value on a line that tells a score; a line that is nothing but a count becomes a `Score` line. */
export function replaceScore(text: string, { offset, arrow, label }: ScoreLine, value: string): Edit {
  const span = { start: offset + arrow.start, end: offset + arrow.end };
  return replaceValue(text, span, label === '' ? `Score => ${value}` : value);
}

/**
 * The same with all that stood behind it, up to a comment, in brackets: `Score: OBE, 40% done` has a second number that would count too.
 */
export function replaceAndNote(text: string, line: ScoreLine, value: string): Edit {
  const { start, text: written } = replaceScore(text, line, value);
  const [rest = ''] = restOfLine(text, start).split('<!--', 1);
  const old = rest.trimEnd().replaceAll('(', '[').replaceAll(')', ']');
  return { start, end: start + rest.length, text: `${written} (${old})` };
}

/** What stands from there to the end of the line. */
export function restOfLine(text: string, from: number): string {
  return /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
}
