import { sites } from '../lib/text/sites';
import { SiteQuestion } from './site-question';

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
  /** How many unsaved check-ins would be lost with it, once that is asked about; else 0. */
  unsaved: number;
  onRemove: (row: SiteRow) => void;
  /** Whether they are to be discarded, or the site is kept. */
  onAnswer: (row: SiteRow, discard: boolean) => void;
}

/** One site: what stands there, and what works. */
export function SiteRowView({ row, unsaved, onRemove, onAnswer }: Props) {
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
      {unsaved > 0 && <SiteQuestion site={row.name} unsaved={unsaved} onAnswer={(discard) => onAnswer(row, discard)} />}
    </li>
  );
}
