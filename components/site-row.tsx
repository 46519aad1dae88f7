import { sites } from '../lib/text/sites';

/** A site as the list shows it. */
export interface SiteRow {
  name: string;
  /** The match pattern to give back, null for the site that is built in. */
  pattern: string | null;
  /** What stands there. */
  line: string;
  /** What is to be known of it, a sentence each. */
  notes: string[];
}

interface Props {
  row: SiteRow;
  onRemove: (row: SiteRow) => void;
}

/** One site: what stands there, and what works. */
export function SiteRowView({ row, onRemove }: Props) {
  return (
    <li class="site-row">
      <div class="site-head">
        <span class="site">{row.name}</span>
        {row.pattern === null ? (
          <span class="badge">{sites.builtIn}</span>
        ) : (
          <button type="button" aria-label={sites.removeSite(row.name)} onClick={() => onRemove(row)}>
            {sites.remove}
          </button>
        )}
      </div>
      <p aria-live="polite">{row.line}</p>
      {row.notes.length > 0 && (
        <ul class="notes subtle">
          {row.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
