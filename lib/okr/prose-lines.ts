/** One line of Markdown as its reader sees it. Its length and offsets are those of the source. */
export interface ProseLine {
  /** Counted from 1. */
  number: number;
  /** Where the line begins in the whole text. */
  offset: number;
  /** Without its line end; comments are spaces. */
  text: string;
}

const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(?:(`{3,})[^`]*|(~{3,}).*|(>{3,})\s*)$/;
const LINE_END = /\r\n|\n|\r/;

/**
 * The lines of a Markdown text outside fenced code, GitLab's `>>>` quotes and HTML comments, in order; a line with a
 * comment in it is kept, the comment blanked. Lines quoted with `>` are kept: their marker tells them apart. A fence
 * that is never closed runs to the end, as in GitLab. Linear in the length of the text.
 */
export function proseLines(markdown: string): ProseLine[] {
  const lines: ProseLine[] = [];
  const lastCommentEnd = markdown.lastIndexOf('-->');
  let fence = '';
  let inComment = false;
  let offset = 0;
  for (const [index, source] of markdown.split(LINE_END).entries()) {
    if (fence) {
      if (closes(source, fence)) fence = '';
    } else {
      const blanked = blankComments(source, inComment, lastCommentEnd - offset);
      const opening = inComment ? null : FENCE.exec(blanked.text);
      inComment = blanked.inComment;
      if (opening) fence = opening[1] ?? opening[2] ?? opening[3] ?? '';
      else lines.push({ number: index + 1, offset, text: blanked.text });
    }
    offset += source.length + (markdown.startsWith('\r\n', offset + source.length) ? 2 : 1);
  }
  return lines;
}

function closes(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

/** A comment that never ends is one only where it opens the line, as in GitLab: then it hides all that follows. */
function blankComments(line: string, startsInComment: boolean, lastEnd: number): { text: string; inComment: boolean } {
  let inComment = startsInComment;
  let text = '';
  let at = 0;
  for (;;) {
    if (inComment) {
      const end = line.indexOf('-->', at);
      if (end < 0) return { text: text.padEnd(line.length), inComment };
      at = end + 3;
      text = text.padEnd(at);
    }
    const start = line.indexOf('<!--', at);
    const endless = start > lastEnd;
    if (start < 0 || (endless && line.slice(0, start).trim() !== '')) {
      return { text: text + line.slice(at), inComment: false };
    }
    text += line.slice(at, start);
    // `<!-->` is a whole comment: its end may begin at the opening's own dashes.
    at = start + 2;
    inComment = true;
  }
}
