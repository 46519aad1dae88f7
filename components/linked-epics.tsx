import type { Initiative } from '../lib/okr/initiatives/initiative';
import type { LinkedInitiative } from '../lib/okr/initiatives/linked-initiatives';
import { linkedEpics, span } from '../lib/text/desk';
import { late } from '../lib/text/due';
import { day } from '../lib/text/format';
import { initiativeLabel } from '../lib/text/initiatives';
import { panel } from '../lib/text/panel';
import { HealthChip } from './health-chips';
import { ItemLink } from './item-link';
import { Part } from './part';
import { ScoreBar } from './score-bar';

/** One epic or issue, with what there is to say of it: why it cannot be read, or how it is tied. */
export interface LinkedEpicRow {
  linked: LinkedInitiative;
  note: string | null;
}

interface Props {
  /** Null while they are read. */
  rows: readonly LinkedEpicRow[] | null;
  /** They could not be read; what is said of that stands below. */
  failed?: boolean;
}

const { columns } = linkedEpics;

/** The epics and issues that deliver an OKR. Roles are spelt out: CSS turns rows to cards when narrow. */
export function LinkedEpics({ rows, failed = false }: Props) {
  return (
    <Part id="linked-epics" title={linkedEpics.title} count={rows?.length ?? null}>
      {rows === null && !failed && (
        <p class="line" role="status">
          {linkedEpics.loading}
        </p>
      )}
      {rows?.length === 0 && <p class="line">{linkedEpics.none}</p>}
      {rows && rows.length > 0 && (
        <table role="table" class="epics">
          <caption class="unseen">{linkedEpics.caption}</caption>
          <thead role="rowgroup" class="plain">
            <tr role="row">
              {Object.values(columns).map((name) => (
                <th key={name} role="columnheader" scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <EpicRow key={row.linked.key} {...row} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function EpicRow({ linked, note }: LinkedEpicRow) {
  const { initiative, unreadable } = linked;
  const item = initiative?.item ?? null;
  return (
    <tr role="row" class={item ? undefined : 'out'}>
      <th role="rowheader" scope="row">
        <ItemLink title={item?.title ?? initiativeLabel(linked)} url={item ? item.url : addressOf(linked)} />
        <div class="sub" dir="auto">
          {[item?.reference, note].filter(Boolean).join(' · ')}
        </div>
      </th>
      {item === null || unreadable ? <Unread /> : <Facts linked={linked} initiative={initiative as Initiative} />}
    </tr>
  );
}

/** An address elsewhere is shown, though never fetched. */
function addressOf({ mention }: LinkedInitiative): string | null {
  return mention?.target.kind === 'elsewhere' ? mention.target.url : null;
}

function Unread() {
  return (
    <td role="cell" class="empty" colSpan={Object.keys(columns).length - 1}>
      {panel.noScore}
    </td>
  );
}

function Facts({ linked, initiative: { item, delivery } }: { linked: LinkedInitiative; initiative: Initiative }) {
  const dates = span(item.startDate, item.dueDate);
  const { status, statusLate } = linked;
  return (
    <>
      <td role="cell">
        <span class={`chip ${item.state}`}>{linkedEpics.states[item.state]}</span>
      </td>
      <td role="cell" class={item.health ? undefined : 'unjudged'}>
        <HealthChip health={item.health} />
      </td>
      <td role="cell" class={dates ? 'dates' : 'dates empty'} data-label={columns.dates}>
        {dates ?? panel.noScore}
      </td>
      <td role="cell" class={delivery ? 'delivery' : 'delivery empty'} data-label={columns.delivery}>
        {delivery ? linkedEpics.delivery(delivery.closed, delivery.all) : panel.noScore}
        {delivery && delivery.all > 0 && <ScoreBar score={(delivery.closed / delivery.all) * 100} scale={100} mini />}
      </td>
      <td role="cell" class="updated" data-label={columns.status}>
        {status ? day(status.day) : linkedEpics.noStatus}
        {statusLate && <span class="chip warning">{late(statusLate.weeksLate)}</span>}
      </td>
    </>
  );
}
