import { useRef } from 'preact/hooks';
import { siteAnswers } from '../lib/text/site-answers';
import { sites } from '../lib/text/sites';
import { SiteForm } from './site-form';
import { type SiteRow, SiteRowView } from './site-row';

export interface Notice {
  kind: 'success' | 'warning' | 'problem';
  text: string;
}

/** What would be lost with a site that is to be removed. */
export interface Losing {
  pattern: string;
  /** Pages with an unsaved check-in, `origin path#iid`. */
  unsaved: string[];
}

interface Props {
  rows: SiteRow[];
  notice: Notice | null;
  /** Asked about beside its site; null: nothing is. */
  losing: Losing | null;
  busy: boolean;
  /** Some site is being asked what it is. */
  checking: boolean;
  onAdd: (address: string) => void;
  onRemove: (row: SiteRow) => void;
  onAnswer: (row: SiteRow, discard: boolean) => void;
  onCheck: () => void;
}

/** The list of GitLab sites, what stands at each, and the form to add one. */
export function SitesPage({ rows, notice, losing, busy, checking, onAdd, onRemove, onAnswer, onCheck }: Props) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button goes with its site; the answer stands in the notice.
  const remove = (row: SiteRow) => {
    said.current?.focus();
    onRemove(row);
  };
  const answer = (row: SiteRow, discard: boolean) => {
    said.current?.focus();
    onAnswer(row, discard);
  };
  return (
    <section aria-label={sites.title}>
      <h2>{sites.title}</h2>
      <p class="subtle">{sites.intro}</p>
      <ul class="card" aria-label={sites.list}>
        {rows.map((row) => (
          <SiteRowView
            key={row.name}
            row={row}
            unsaved={losing?.pattern === row.pattern ? losing.unsaved.length : 0}
            onRemove={remove}
            onAnswer={answer}
          />
        ))}
      </ul>
      <div class="choices under-list">
        <button type="button" aria-disabled={checking} onClick={() => !checking && onCheck()}>
          {checking ? siteAnswers.asking : siteAnswers.again}
        </button>
      </div>
      <SiteForm busy={busy} problem={notice?.kind === 'problem'} onAdd={onAdd} />
      <p id="notice" class={`notice ${notice?.kind ?? ''}`} role="status" tabIndex={-1} ref={said}>
        {notice?.text}
      </p>
    </section>
  );
}
