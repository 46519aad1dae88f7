const MARKS = /\\([!-/:-@[-`{-~])|[*`]+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
/** What Markdown or GitLab would make something of: emphasis, links, tables, HTML, references, mentions, variables. */
const ACTIVE = /[\\`*_{}[\]<>|~$#!@]|&(?! )/g;
/** What does so at the start of a line only: quick actions, rules, lists, underlines, definitions, front matter. */
const ACTIVE_AT_START = /^(?:[-+=/:;]|\d{1,9}(?=[.)]))/;

/**
 * Words of somebody else's, such as a title, as Markdown of one line that shows just these words wherever it is put: no
 * quick action, no mention, no cell of its own, nothing opened.
 */
export function asPlainMarkdown(words: string): string {
  const line = words.trim().split(/\s+/).join(' ').replace(ACTIVE, '\\$&');
  return line.replace(ACTIVE_AT_START, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** The words of one line of Markdown without emphasis, code marks and escapes: {@link asPlainMarkdown} undone. */
export function plainWords(markdown: string): string {
  const words = markdown.replace(MARKS, (_, escaped?: string) => escaped ?? '');
  return words.trim().split(/\s+/).join(' ');
}
