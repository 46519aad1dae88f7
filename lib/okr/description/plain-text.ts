/** What Markdown or GitLab would make something of: emphasis, links, tables, HTML, references, mentions, variables. */
const ACTIVE = /[\\`*_{}[\]<>|~$#!@&]/g;
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
