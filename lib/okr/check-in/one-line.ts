/** Text on one line: white space and control characters in a row are one space, none stand around it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
