import type { ComponentChildren } from 'preact';
import type { DiffLine } from '../lib/okr/description/line-diff';
import { preview } from '../lib/text/preview';
import { type DiffRow, diffParts } from './diff-rows';

interface Props {
  lines: readonly DiffLine[];
  /** A title of its own, where what is around it does not say what it is. */
  title?: string;
}

const signs = { same: ' ', removed: '−', added: '+' } as const;

/** What changes between two texts, line by line, as text and nothing else. */
export function Diff({ lines, title }: Props) {
  return (
    <figure class="diff" aria-label={title ?? preview.diff}>
      {title && <figcaption>{title}</figcaption>}
      {diffParts(lines).map((part, at) =>
        part.kind === 'rows' ? (
          part.rows.map((row, index) => <Row key={`${at} ${index}`} row={row} />)
        ) : (
          <details key={at} class="fold">
            <summary class="fold-head">{preview.unchanged(part.lines.length)}</summary>
            <div class="diff-line" dir="auto">
              {part.lines.join('\n')}
            </div>
          </details>
        ),
      )}
    </figure>
  );
}

function Row({ row: { kind, text, changed, endOnly } }: { row: DiffRow }) {
  const words = changed ? (
    <>
      {text.slice(0, changed.start)}
      <mark>{text.slice(changed.start, changed.end)}</mark>
      {text.slice(changed.end)}
    </>
  ) : (
    text
  );
  return (
    <div class={`diff-line ${kind}`}>
      <span class="sign" aria-hidden="true">
        {signs[kind]}
      </span>
      {kind === 'same' ? <span dir="auto">{words}</span> : <Changed kind={kind}>{words}</Changed>}
      {endOnly && <small> {preview.endOnly}</small>}
    </div>
  );
}

function Changed({ kind, children }: { kind: 'added' | 'removed'; children: ComponentChildren }) {
  const said = <span class="unseen">{preview[kind]} </span>;
  return kind === 'added' ? (
    <ins dir="auto">
      {said}
      {children}
    </ins>
  ) : (
    <del dir="auto">
      {said}
      {children}
    </del>
  );
}
