import { applyEdits, type Edit, lineEndOf, smallest, withLineEndsOf } from './edit';
import { scan } from './scan';
import { type Section, sectionsOf } from './sections';

/** A section to write. `body` is Markdown, blank lines around it do not count. */
export interface NewSection {
  /** 1 to 6. */
  level: number;
  title: string;
  body: string;
}

/**
 * Replaces a section's own text, up to the next heading of any level; the blank lines around it stay. A section without
 * text gets one blank line before it when the other headings of the description have one.
 */
export function replaceBody(text: string, section: Section, body: string): Edit {
  const own = text.slice(section.body, section.end);
  const wanted = withLineEndsOf(text, trimLines(body));
  const old = trimLines(own);
  if (old || !wanted) {
    const start = section.body + own.indexOf(old);
    return smallest(text, { start, end: start + old.length, text: wanted });
  }
  const end = lineEndOf(text);
  const heading = text.slice(section.start, section.body);
  const before = (/[\r\n]$/.test(heading) ? '' : end) + gapAfterHeadings(text);
  const after = section.end < text.length ? end + end : own && end;
  return smallest(text, { start: section.body, end: section.end, text: before + wanted + after });
}

/**
 * Adds a section at `at`, the start of another or the text's end, with one blank line on both sides and the text's own
 * line ends; a missing last line end stays missing. Null where it would not become a section: inside a block that
 * was never closed, or in the middle of one.
 */
export function insertSection(text: string, at: number, section: NewSection): Edit | null {
  const end = lineEndOf(text);
  const body = withLineEndsOf(text, trimLines(section.body));
  const heading = `${'#'.repeat(section.level)} ${section.title}`;
  const written = body ? heading + end + gapAfterHeadings(text) + body : heading;
  const before = text.slice(0, at);
  const gapBefore = before.trim() ? end.repeat(Math.max(0, 2 - lineEndsAtEnd(before))) : '';
  const isLast = text.slice(at).trim() === '';
  const gapAfter = isLast ? (lineEndsAtEnd(before) > 0 ? end : '') : end + end;
  const edit = { start: at, end: at, text: gapBefore + written + gapAfter };
  return isOnlyAddition(text, edit, at + gapBefore.length) ? edit : null;
}

/** Whether the edit makes a section at `start` of the new text, and leaves all the others what they were. */
function isOnlyAddition(text: string, edit: Edit, start: number): boolean {
  const edited = applyEdits(text, [edit]);
  if (!edited.ok) return false;
  const moved = edit.start + edit.text.length;
  const old = startsOf(text).map((place) => (place < edit.start ? place : place + edit.text.length));
  const others = startsOf(edited.text).filter((place) => place !== start && (place < edit.start || place >= moved));
  return startsOf(edited.text).includes(start) && others.join() === old.join();
}

function startsOf(text: string): number[] {
  return sectionsOf(scan(text)).map(({ start }) => start);
}

/** A line end unless the first heading with text below has it right below. */
function gapAfterHeadings(text: string): string {
  const bodies = sectionsOf(scan(text)).map(({ body, end }) => text.slice(body, end));
  const first = bodies.find((body) => body.trim() !== '');
  return first === undefined || /^[ \t]*[\r\n]/.test(first) ? lineEndOf(text) : '';
}

function lineEndsAtEnd(text: string): number {
  return /(?<!\s)\s*$/.exec(text)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Without blank lines before and white space after; the indentation of the first line stays. */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*(?:\r\n?|\n))+/, '').trimEnd();
}
