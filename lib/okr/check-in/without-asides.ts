const ASIDE = /\([^()]{0,80}\)|@[\w.-]{1,255}/g;

/** Without what is said beside a title: words in brackets, people. */
export function withoutAsides(text: string): string {
  return text.replace(ASIDE, ' ');
}

/** Whether nothing else is said there. */
export function isAside(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutAsides(text));
}
