import type { PageHints } from '../../lib/page/hints';
import { createRowFinder, type ListRow } from '../../lib/page/list-rows';
import type { Kept } from '../../lib/page/watch';
import type { ListMarks } from '../list-marks/start';
import { createLoader } from '../look-out/load-script';
import type { RulesHere } from '../look-out/rules-here';
import { LOAD_LIST_MARKS } from '../look-out/scripts';

/** A script that did not come is not asked for at each pass. */
const ASK_AGAIN_MS = 60_000;

/**
 * The marks beside the objectives of a list, while the reader has them switched on: finds the rows, and has what draws in
 * them brought when there are any.
 *
 * @param changed called when the script has come
 */
export function listMarks(
  { hints, rules, isOn }: { hints: PageHints; rules: RulesHere; isOn: () => boolean },
  signal: AbortSignal,
  changed: () => void,
): Kept {
  let marks: ListMarks | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  const load = createLoader(LOAD_LIST_MARKS, (start) => start({ hints, signal, changed }));
  const findRows = createRowFinder(document, hints.relativeRoot);
  const isObjective = ({ item, ...row }: ListRow) =>
    !rules.isHidden(item) && (rules.roleFor(item) ?? rules.recognise(item, row)) === 'objective';
  return {
    pass(now) {
      if (!isOn()) {
        marks?.clear();
        return Number.POSITIVE_INFINITY;
      }
      const found = findRows(now);
      const rows = found.rows.filter(isObjective);
      if (marks) return Math.min(found.again, marks.keep(rows, now));
      if (rows.length > 0 && now - askedAt >= ASK_AGAIN_MS) {
        askedAt = now;
        load().then(
          (come) => {
            marks = come;
            changed();
          },
          // The list is whole without them.
          () => {},
        );
      }
      return found.again;
    },
    isIdle: () => !isOn(),
    clear: () => marks?.clear(),
  };
}
