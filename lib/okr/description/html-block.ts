const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const ATTRIBUTE = String.raw`[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>\x60]+|'[^']*'|"[^"]*"))?`;

/** How CommonMark's kinds 1 to 5 open, and what closes them. */
const CLOSED_BY_TEXT: [RegExp, RegExp][] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
const BLOCK_TAG = new RegExp(String.raw`^</?(?:${BLOCK_NAMES})(?=[ \t>]|/>|$)`, 'i');
const LONE_TAG = new RegExp(
  String.raw`^<(?:[a-z][a-z\d-]*(?:${ATTRIBUTE})*[ \t]*/?|/[a-z][a-z\d-]*[ \t]*)>[ \t]*$`,
  'i',
);

/** `closedBy` is looked for on the opening line too; null: the next blank line closes it. */
export interface HtmlStart {
  kind: 'html' | 'comment';
  closedBy: RegExp | null;
}

/**
 * The HTML block a line opens, null when none. `line` starts at its first character.
 * Source: CommonMark 0.31, section 4.6; any lone tag, kind 7, cannot interrupt a paragraph.
 */
export function htmlStart(line: string, interrupts: boolean): HtmlStart | null {
  for (const [opens, closedBy] of CLOSED_BY_TEXT) {
    if (opens.test(line)) return { kind: line.startsWith('<!--') ? 'comment' : 'html', closedBy };
  }
  return BLOCK_TAG.test(line) || (!interrupts && LONE_TAG.test(line)) ? { kind: 'html', closedBy: null } : null;
}
