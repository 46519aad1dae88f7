/** `<What to write, and why>`; backslashes are what GitLab's rich text editor puts before its angle brackets. */
const PLACEHOLDER = /\\?<([^<>]+?)\\?>/g;
const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX~]\][ \t]+)?/;
/** The handbook's own cells; of one word, anything else is a tag. */
const CELL_WORDS = /^(?:title|link|epic|epic title|epic link)$/i;
/** Several words, none of which gives a tag's attribute its value. */
const SENTENCE = /^[\p{L}\d][^\s=]*\s[^=]*$/u;
const TAGS_WITH_SWITCHES = /^(?:details|dialog|ol|input|video|audio|iframe|script|button|select|option)\s/i;
const WORDS = /[\p{L}\p{N}]/u;

/**
 * Whether a line, a list item's text or a table's cell still says only what a template put there to be replaced: one
 * placeholder or several, in angle brackets, such as `<Title, as on the epic>` or the handbook's `<title>`. HTML such
 * as `<br>` or `<details open>` and addresses in angle brackets are none. Linear in the length of the text.
 */
export function isPlaceholder(text: string): boolean {
  if (!text.includes('<')) return false;
  let found = false;
  const rest = text.replace(MARKER, '').replace(PLACEHOLDER, (all, inner: string) => {
    if (!isInstruction(inner.trim())) return all;
    found = true;
    return '';
  });
  return found && !WORDS.test(rest);
}

/** Whether any line of a text, or the whole of it, is one. */
export function hasPlaceholder(text: string): boolean {
  return isPlaceholder(text) || (text.includes('<') && text.split(/[\r\n]+/).some(isPlaceholder));
}

function isInstruction(inner: string): boolean {
  return CELL_WORDS.test(inner) || (SENTENCE.test(inner) && !TAGS_WITH_SWITCHES.test(inner));
}
