import { useRef } from 'preact/hooks';
import { siteAnswers } from '../lib/text/site-answers';
import { sites } from '../lib/text/sites';
import { SiteForm } from './site-form';
import { type SiteRow, SiteRowView } from './site-row';

export interface Notice {
  kind: 'success' | 'warning' | 'problem';
  text: string;
}

interface Props {
  rows: SiteRow[];
  notice: Notice | null;
  busy: boolean;
  /** Some site is being asked what it is. */
  checking: boolean;
  onAdd: (address: string) => void;
  onRemove: (row: SiteRow) => void;
  onCheck: () => void;
}

/** The list of GitLab sites, what stands at each, and the form to add one. */
export function SitesPage({ rows, notice, busy, checking, onAdd, onRemove, onCheck }: Props) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button goes with its site; the answer stands in the notice.
  const remove = (row: SiteRow) => {
    said.current?.focus();
    onRemove(row);
  };
  return (
    <section aria-label={sites.title}>
      <h2>{sites.title}</h2>
      <p class="subtle">{sites.intro}</p>
      <ul class="card" aria-label={sites.list}>
        {rows.map((row) => (
          <SiteRowView key={row.name} row={row} onRemove={remove} />
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
