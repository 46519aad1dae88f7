import type { Span } from '../lib/okr/description/block';
import { changedWords } from '../lib/okr/description/changed-words';
import type { DiffLine } from '../lib/okr/description/line-diff';

/** A line as the diff shows it, without its line end. */
export interface DiffRow {
  kind: DiffLine['kind'];
  text: string;
  /** What of it changed, where something stands out. */
  changed: Span | null;
  /** Only its line end differs from that of its counterpart. */
  endOnly: boolean;
}

/** Lines shown, or unchanged ones that are folded. */
export type DiffPart = { kind: 'rows'; rows: DiffRow[] } | { kind: 'fold'; lines: string[] };

/** Unchanged lines shown around a change. */
const AROUND = 2;
/** A fold takes a line itself. */
const LEAST_FOLDED = 3;

/** What a diff shows: changes with the lines around them, longer unchanged runs folded. */
export function diffParts(lines: readonly DiffLine[]): DiffPart[] {
  const parts: DiffPart[] = [];
  const show = (rows: DiffRow[]) => {
    const last = parts.at(-1);
    if (last?.kind === 'rows') last.rows.push(...rows);
    else if (rows.length > 0) parts.push({ kind: 'rows', rows });
  };
  for (let at = 0; at < lines.length; ) {
    const start = at;
    const same = lines[at]?.kind === 'same';
    while (at < lines.length && (lines[at]?.kind === 'same') === same) at++;
    const run = lines.slice(start, at);
    if (!same) {
      show(changedRows(run));
      continue;
    }
    const [head, tail] = [start === 0 ? 0 : AROUND, at === lines.length ? 0 : AROUND];
    const folded = run.slice(head, run.length - tail);
    if (run.length < head + tail + LEAST_FOLDED) show(run.map(plainRow));
    else {
      show(run.slice(0, head).map(plainRow));
      parts.push({ kind: 'fold', lines: folded.map(({ text }) => withoutEnd(text)) });
      show(run.slice(run.length - tail).map(plainRow));
    }
  }
  return parts;
}

/** What is removed stands first: the first removed line is taken for the first added one, and so on. */
function changedRows(run: readonly DiffLine[]): DiffRow[] {
  const removed = run.filter(({ kind }) => kind === 'removed').length;
  return run.map((line, at) => {
    const other = at < removed ? run[removed + at] : at < 2 * removed ? run[at - removed] : undefined;
    if (!other) return plainRow(line);
    const [own, others] = [withoutEnd(line.text), withoutEnd(other.text)];
    const words = line.kind === 'removed' ? changedWords(own, others)?.from : changedWords(others, own)?.to;
    const endOnly = own === others;
    return { kind: line.kind, text: own, changed: endOnly ? null : (words ?? null), endOnly };
  });
}

function plainRow({ kind, text }: DiffLine): DiffRow {
  return { kind, text: withoutEnd(text), changed: null, endOnly: false };
}

function withoutEnd(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
