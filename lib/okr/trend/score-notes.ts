import { scoreOfTitle } from '../title-score';
import type { ActivityNote, DatedScore } from './history';

const SET = /^changed progress to \*\*(\d{1,4}(?:\.\d{1,6})?) ?%\*\*$/;
const REMOVED = /^removed the progress\b/;
const TITLE_START = 'changed title from **';
const TITLE_MIDDLE = '** to **';
const TITLE_END = '**';

/**
 * The scores that GitLab's notes tell of, oldest first. A title's note counts where the old title or the new one has a
 * score. Total: what is no such note, or has no date, tells nothing.
 */
export function scoreNotes(notes: readonly ActivityNote[]): DatedScore[] {
  const found = notes.filter(({ at }) => !Number.isNaN(Date.parse(at))).flatMap((note) => scoreOfNote(note) ?? []);
  const [first, last] = [found[0], found.at(-1)];
  const newestFirst = first && last && Date.parse(first.at) > Date.parse(last.at);
  // Two of one second stay in the order GitLab tells them in.
  return (newestFirst ? found.toReversed() : found).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function scoreOfNote({ body, action, at }: ActivityNote): DatedScore | null {
  const text = body.trim();
  if (action === 'progress' || action === null) {
    const set = SET.exec(text);
    if (set) return { at, percent: Number(set[1]), source: 'progress' };
    if (REMOVED.test(text)) return { at, percent: null, source: 'progress' };
  }
  return action === 'title' || action === null ? scoreOfTitles(text, at) : null;
}

function scoreOfTitles(text: string, at: string): DatedScore | null {
  if (!text.startsWith(TITLE_START) || !text.endsWith(TITLE_END)) return null;
  const titles = text.slice(TITLE_START.length, -TITLE_END.length);
  // A score ends the title: where a title itself holds the words between, the last ones lose none.
  const middle = titles.lastIndexOf(TITLE_MIDDLE);
  if (middle < 0) return null;
  const before = percentOf(withoutMarks(titles.slice(0, middle), '-'));
  const percent = percentOf(withoutMarks(titles.slice(middle + TITLE_MIDDLE.length), '+'));
  return before === null && percent === null ? null : { at, percent, source: 'title', before };
}

/** GitLab marks what differs between two titles: `{-50-}%` in the old one, `{+63+}%` in the new one. */
function withoutMarks(title: string, sign: '-' | '+'): string {
  return title.replaceAll(`{${sign}`, '').replaceAll(`${sign}}`, '');
}

function percentOf(title: string): number | null {
  const outcome = scoreOfTitle(title)?.outcome;
  return outcome?.kind === 'percent' ? outcome.percent : null;
}
