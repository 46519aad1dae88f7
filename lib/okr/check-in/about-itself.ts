import { plainWords } from '../description/plain-text';
import { titleWords } from '../title-words';
import { isAside, withoutAsides } from './without-asides';

/**
 * Whether a line is about the item its reference names: behind a reference its title may stand; other words make the
 * number one of something else.
 *
 * @param behind what stands between the reference and the score. Markdown
 */
export function isAboutItself(behind: string, title: string): boolean {
  return isAside(behind) || titleWords(withoutAsides(plainWords(behind))) === titleWords(withoutAsides(title));
}
