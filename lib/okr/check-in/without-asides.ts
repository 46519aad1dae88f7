const ASIDE = /\([^()]{0,80}\)|@[\w.-]{1,255}/g;

/** Without what is said beside a title: words in brackets, people. */
export function withoutAsides(text: string): string {
  return text.replace(ASIDE, ' ');
}

/** What is said beside a title alone, a space before each. */
export function asidesIn(text: string): string {
  return Array.from(text.matchAll(ASIDE), ([aside]) => ` ${aside}`).join('');
}

/** Whether nothing else is said there. */
export function isAside(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutAsides(text));
}
