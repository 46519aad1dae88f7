import { due, dueNote } from '../lib/text/due';
import { DueChip } from './due-chip';
import type { DueEntryView } from './due-view';
import { HealthChip } from './health-chips';

/** What stands under one objective, or a key result that stands alone. */
interface Group {
  key: string;
  title: string;
  url: string | null;
  /** What stands in its head; null: the objective is somebody else's. */
  own: DueEntryView | null;
  rows: DueEntryView[];
  /** Any of them: it tells where the check-in is made. */
  first: DueEntryView;
}

/** Entries of one objective, which stand side by side, as one. */
export function groupsOf(entries: readonly DueEntryView[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const { id, title, url } = entry.objective ?? entry.item;
    const last = groups.at(-1);
    const isOwn = entry.item.id === id;
    if (last?.key === id) last.rows.push(entry);
    else groups.push({ key: id, title, url, own: isOwn ? entry : null, rows: isOwn ? [] : [entry], first: entry });
  }
  return groups;
}

interface Props {
  group: Group;
  /** Null: check-ins are switched off. */
  onCheckIn: ((entry: DueEntryView) => void) | null;
}

/** One objective with its key results, and the way to check in on them. */
export function DueGroup({ group: { title, url, own, rows, first }, onCheckIn }: Props) {
  return (
    <section class="due-group" aria-label={title}>
      <div class="due-row head">
        <div class="due-words">
          <h3>
            <TitleLink title={title} url={url} />
          </h3>
          {own && <Note entry={own} />}
        </div>
        {own && <States entry={own} />}
      </div>
      {rows.length > 0 && (
        <ul>
          {rows.map((entry) => (
            <li key={entry.item.id} class="due-row">
              <div class="due-words">
                <TitleLink title={entry.item.title} url={entry.item.url} />
                <Note entry={entry} />
              </div>
              <States entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {!first.ended && onCheckIn && (
        <div class="choices due-foot">
          <button type="button" aria-label={due.checkInOn(title)} onClick={() => onCheckIn(first)}>
            {due.checkIn}
          </button>
          {first.isUnsaved && <span class="chip">{due.unsaved}</span>}
        </div>
      )}
    </section>
  );
}

/** In a tab of its own: the toolbar's window would close under it. */
function TitleLink({ title, url }: { title: string; url: string | null }) {
  if (!url) return <span dir="auto">{title}</span>;
  return (
    <a href={url} dir="auto" target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

function Note({ entry: { item, role, score } }: { entry: DueEntryView }) {
  const owners = item.owners.map(({ username }) => username);
  return <p class="subtle">{dueNote(item.reference, owners, role, score)}</p>;
}

function States({ entry: { update, health, ended } }: { entry: DueEntryView }) {
  return (
    <div class="due-states">
      {ended ? <span class="subtle">{due.ended}</span> : <DueChip update={update} />}
      {health && <HealthChip health={health} />}
    </div>
  );
}
