/** A range of the text: offsets in UTF-16 units, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/** A cell of a table. `start` to `end` is its content without padding, `from` to `to` all between the pipes. */
export interface Cell extends Span {
  from: number;
  to: number;
}

/** A line of a table, without its line end. Rows may have fewer or more cells than the first one. */
export interface Row extends Span {
  cells: Cell[];
}

/** A task's box. GitLab's third state, `[~]`, is a task that no longer applies. */
export interface Task {
  state: 'open' | 'done' | 'inapplicable';
  /** Of the character between the brackets. */
  at: number;
  /** Where the text after the box begins. */
  textAt: number;
}

interface Place extends Span {
  /** How many list items it stands in. */
  depth: number;
}

export interface Heading extends Place {
  kind: 'heading';
  /** 1 to 6. */
  level: number;
  /** Its Markdown, without `#`s and underline, on one line. */
  text: string;
}

/** A list item's marker and the paragraph that begins on its line; what else the item holds are blocks of their own. */
export interface ListItem extends Place {
  kind: 'list-item';
  /** `-`, `*`, `+`, `1.`, `2)` … */
  marker: string;
  /** Columns before the marker, from the line's start. */
  indent: number;
  task: Task | null;
  /** Where its text begins, after marker and task box. */
  content: number;
}

export interface Table extends Place {
  kind: 'table';
  /** The header, the row of dashes, then the rest. */
  rows: Row[];
}

/** `front-matter` is what GitLab hides between two `---` lines at the very top, `code` is code by indentation. */
export interface PlainBlock extends Place {
  kind: 'front-matter' | 'paragraph' | 'fence' | 'code' | 'html' | 'comment' | 'quote' | 'rule' | 'blank';
}

export type Block = Heading | ListItem | Table | PlainBlock;
