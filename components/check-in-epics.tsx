import { checkInEpics } from '../lib/text/check-in';
import type { CheckInEpic } from './check-in-view';
import { HealthChip } from './health-chips';
import { ItemLink } from './item-link';

/** How the linked epics stand, beside what is typed: both are to say the same. */
export function CheckInEpics({ epics }: { epics: readonly CheckInEpic[] }) {
  if (epics.length === 0) return null;
  return (
    <section class="check-in-epics" aria-label={checkInEpics.title}>
      <h3>{checkInEpics.title}</h3>
      <ul>
        {epics.map(({ key, title, url, health, status, lateSince }) => (
          <li key={key}>
            <span class="words">
              <ItemLink title={title} url={url} />
            </span>
            {lateSince && <span class="chip warning">{checkInEpics.late(lateSince)}</span>}
            {health && <HealthChip health={health} />}
            <span class="subtle">{checkInEpics.status(status)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
