import type { Day, Item } from '../item';
import { formatPeriod, periodOfItem } from '../period';
import { titleWithoutScore } from '../title-score';
import { asPlainMarkdown } from './plain-text';

type KeyResult = Pick<Item, 'reference' | 'title'>;

/** What a template's variables stand for; null where nobody knows. */
export interface TemplateVariables {
  /** `FY24-Q3` */
  period: string | null;
  start: Day | null;
  due: Day | null;
  title: string | null;
  keyResults: readonly KeyResult[];
}

const VARIABLE = /\{(period|start|due|title)\}/g;
const KEY_RESULTS = '{key_results}';
const ORDINAL = /^(\s*)(\d{1,9})(?=[.)]\s)/;
const NO_KEY_RESULT: [name: string, weight: string] = ['<Key result, by link or reference>', '<its share, in percent>'];

/** The variables an item gives: its dates are its own, else its period's. */
export function templateVariables(
  item: Pick<Item, 'title' | 'milestone' | 'labels' | 'startDate' | 'dueDate'>,
  keyResults: readonly KeyResult[],
  fiscalYearStartMonth: number,
): TemplateVariables {
  const period = periodOfItem(item, fiscalYearStartMonth)?.period ?? null;
  return {
    period: period && formatPeriod(period),
    start: item.startDate ?? period?.start ?? null,
    due: item.dueDate ?? period?.end ?? null,
    title: item.title.trim() ? item.title : null,
    keyResults,
  };
}

/**
 * A template's Markdown with its variables filled: `{period}`, `{start}`, `{due}`, `{title}`. A line with
 * `{key_results}` is written once for each key result, with its reference, title and an equal share in whole percent
 * that add up to 100; as two cells in a table's row, as `#12 Title - 34%` elsewhere, numbers counted on. Without key
 * results the line stays once, with placeholders. Other braces, and variables nobody knows, stay as they are.
 * Titles go in as plain words: they become no Markdown, table cell or quick action.
 */
export function fillTemplate(body: string, variables: TemplateVariables): string {
  const known: Record<string, string | null> = {
    period: variables.period,
    start: variables.start,
    due: variables.due,
    title: variables.title,
  };
  const filled = (line: string) =>
    line.replace(VARIABLE, (all, name: string) => {
      const value = known[name];
      return value == null ? all : asPlainMarkdown(value);
    });
  return body
    .split('\n')
    .flatMap((line) => (line.includes(KEY_RESULTS) ? linesOf(line, variables.keyResults, filled) : filled(line)))
    .join('\n');
}

/** Whole percentages, as equal as they can be, that add up to 100: 34, 33, 33. */
export function equalShares(count: number): number[] {
  const share = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) => share + (index < 100 - share * count ? 1 : 0));
}

function linesOf(line: string, keyResults: readonly KeyResult[], filled: (line: string) => string): string[] {
  const between = line.trimStart().startsWith('|') ? ' | ' : ' - ';
  const shares = equalShares(keyResults.length);
  const values = keyResults.map(({ reference, title }, index) => [
    // A key result that is only a line of the text has no reference.
    `${plainReference(reference)} ${asPlainMarkdown(titleWithoutScore(title))}`.trim(),
    `${shares[index] ?? 0}%`,
  ]);
  return (values.length > 0 ? values : [NO_KEY_RESULT]).map((value, index) =>
    line
      .split(KEY_RESULTS)
      .map(filled)
      .join(value.join(between))
      .replace(ORDINAL, (_, indent: string, first: string) => indent + (Number(first) + index)),
  );
}

/** GitLab's references and paths know no other signs. */
function plainReference(reference: string): string {
  return reference.replace(/[^\p{L}\p{N}#&/._-]/gu, '').replace(/^\/+/, '');
}
