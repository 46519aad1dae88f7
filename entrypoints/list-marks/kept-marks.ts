import type { ListMark } from '../../lib/okr/list-mark/list-mark';
import { followLineEnds, type LineEnds } from '../../lib/page/line-end';
import type { ListRow } from '../../lib/page/list-rows';
import { createRowMark, type RowMark } from '../../lib/page/row-mark';
import { drawMark } from './draw-mark';
import css from './mark.css?inline';

/** The marks that stand in rows, one for a key. */
export interface KeptMarks {
  /** Puts in each row the mark that is known for its key, and takes out all others. Returns as `ListMarks.keep`. */
  keep(rows: ReadonlyMap<string, ListRow>, known: ReadonlyMap<string, ListMark>, now: number): number;
  clear(): void;
}

interface Drawn {
  inRow: RowMark;
  box: HTMLElement;
  mark: ListMark | null;
}

export function createKeptMarks(document: Document): KeptMarks {
  const drawn = new Map<string, Drawn>();
  let ends: LineEnds | null = null;

  function remove(key: string, { inRow, box }: Drawn): void {
    ends?.forget(box);
    inRow.remove();
    drawn.delete(key);
  }

  function draw(key: string, mark: ListMark): Drawn {
    const one = drawn.get(key) ?? create(document);
    drawn.set(key, one);
    if (one.mark !== mark) drawMark(one.box, mark);
    one.mark = mark;
    return one;
  }

  return {
    keep(rows, known, now) {
      ends ??= followLineEnds();
      for (const [key, one] of drawn) if (!rows.has(key) || !known.has(key)) remove(key, one);
      let again = Number.POSITIVE_INFINITY;
      for (const [key, { line, titleLine }] of rows) {
        const mark = known.get(key);
        if (!mark) continue;
        const { inRow, box } = draw(key, mark);
        again = Math.min(again, inRow.keep(line, now));
        // Whatever the page has changed, the words may end elsewhere.
        ends.follow(box, inRow.host, [titleLine, line]);
      }
      return again;
    },
    clear() {
      for (const [key, one] of drawn) remove(key, one);
      ends?.end();
      ends = null;
    },
  };
}

function create(document: Document): Drawn {
  const inRow = createRowMark(document, css);
  const box = Object.assign(document.createElement('span'), { className: 'mark', lang: 'en', dir: 'ltr' });
  inRow.shadow.append(box);
  return { inRow, box, mark: null };
}
