import { sites } from '../lib/text/sites';
import { SiteForm } from './site-form';

/** A site as the list shows it. */
export interface SiteRow {
  name: string;
  /** The match pattern to give back, null for the site that is built in. */
  pattern: string | null;
}

export interface Notice {
  kind: 'success' | 'warning' | 'problem';
  text: string;
}

interface Props {
  rows: SiteRow[];
  notice: Notice | null;
  busy: boolean;
  onAdd: (address: string) => void;
  onRemove: (row: SiteRow) => void;
}

/** The list of GitLab sites and the form to add one. */
export function SitesPage({ rows, notice, busy, onAdd, onRemove }: Props) {
  return (
    <section aria-label={sites.title}>
      <h2>{sites.title}</h2>
      <p class="subtle">{sites.intro}</p>
      <ul class="card" aria-label={sites.list}>
        {rows.map((row) => (
          <li key={row.name}>
            <span class="site">{row.name}</span>
            {row.pattern === null ? (
              <span class="badge">{sites.builtIn}</span>
            ) : (
              <button type="button" aria-label={sites.removeSite(row.name)} onClick={() => onRemove(row)}>
                {sites.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SiteForm busy={busy} problem={notice?.kind === 'problem'} onAdd={onAdd} />
      <p id="notice" class={`notice ${notice?.kind ?? ''}`} role="status">
        {notice?.text}
      </p>
    </section>
  );
}
