import { mentionsIn, targetOf } from '../initiatives/mentions';
import { type Mention, type ReferenceHome, referenceKey } from '../initiatives/reference';
import { titleWords } from '../title-words';
import { isAboutItself } from './about-itself';
import type { CheckInLine } from './check-in';
import { linkAddress } from './item-link';
import { oneLine } from './one-line';
import type { ReadLine } from './read-line';

/** What a line of a check-in says that it is of. */
export interface Named {
  title: string;
  /** Equal for all spellings of one item or address; null: it names none, its title tells. */
  key: string | null;
  /** What stands behind the reference, before the score. Markdown. */
  behind: string;
}

/** By its first link or reference. `home`: where the comment stands. */
export function namedIn({ subject, line }: ReadLine, home: ReferenceHome): Named {
  const [first] = mentionsIn(subject, { start: 0, end: subject.length }, home);
  const title = oneLine(line.title);
  return first
    ? { title, key: keyOf(first.target), behind: subject.slice(first.end) }
    : { title, key: null, behind: '' };
}

/** By its address. */
export function namedBy({ title, url }: Pick<CheckInLine, 'title' | 'url'>, home: ReferenceHome): Named {
  const address = url === null ? null : linkAddress(url);
  return { title: oneLine(title), key: address === null ? null : keyOf(targetOf(address, home)), behind: '' };
}

/** Whether a line is of a key result: by what both refer to; where either refers to nothing, by their titles. */
export function isOf(line: Named, keyResult: Named): boolean {
  if (line.key !== null && keyResult.key !== null) {
    return line.key === keyResult.key && isAboutItself(line.behind, keyResult.title);
  }
  const words = titleWords(keyResult.title);
  return line.title === keyResult.title || (words.trim() !== '' && words === titleWords(line.title));
}

function keyOf(target: Mention['target']): string | null {
  if (target.kind === 'item') return referenceKey(target.reference);
  return target.kind === 'elsewhere' ? target.url : null;
}
