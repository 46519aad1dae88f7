import type { Recogniser } from './profile';
import { isEpic, plainLabel, type Recognisable, type Role, roleOf } from './recognise';

/** Why an item that looks meant as an OKR is none by these rules. */
export type AlmostOkr =
  /** It is spelt like a label of the rules but for its punctuation, or one letter more. */
  | { kind: 'misspelt'; label: string; meant: string }
  /** Its labels say that it is an objective, and that it is a key result. */
  | { kind: 'two-roles'; labels: readonly [objective: string, keyResult: string] }
  /** Its label says that it is an OKR, and nothing says of which kind. */
  | { kind: 'no-kind'; label: string; prefixes: readonly [objective: string, keyResult: string] };

/**
 * What keeps an item from being an OKR, where its labels show that it was meant to be one. Null: it is one, or nothing
 * on it looks like one. An epic with a label such as `OKR` delivers one as likely as not.
 */
export function almostOkr(item: Recognisable, recogniser: Recogniser): AlmostOkr | null {
  if (item.labels.length === 0 || roleOf(item, recogniser)) return null;
  const { recognition } = recogniser;
  const labelled = (role: Role) =>
    item.labels.find((label) => roleOf({ ...item, labels: [label], title: '' }, recogniser) === role);
  const [objective, keyResult] = [labelled('objective'), labelled('key-result')];
  if (objective !== undefined && keyResult !== undefined) return { kind: 'two-roles', labels: [objective, keyResult] };
  const meant = new Map(
    [...recognition.objective.labels, ...recognition['key-result'].labels].map((label) => [letters(label), label]),
  );
  for (const label of item.labels) {
    const spelt = letters(label);
    const found = meant.get(spelt) ?? meant.get(spelt.replace(/s$/, ''));
    if (found !== undefined && spelt !== '') return { kind: 'misspelt', label, meant: found };
  }
  const names = new Set(recognition.okrLabels.map(plainLabel));
  const label = item.labels.find((one) => names.has(plainLabel(one)));
  const [[upper], [lower]] = [recognition.objective.titles, recognition['key-result'].titles];
  if (label === undefined || upper === undefined || lower === undefined || isEpic(item)) return null;
  return { kind: 'no-kind', label, prefixes: [upper, lower] };
}

/** Letters and digits alone: `okr - KR` is `okrkr`. */
function letters(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
