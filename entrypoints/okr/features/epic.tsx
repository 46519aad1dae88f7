import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import { EpicPanel } from '../../../components/epic-panel';
import { readEpicSide } from '../../../lib/gitlab/read-epic-side';
import { dayIn } from '../../../lib/okr/day';
import { statusOf } from '../../../lib/okr/initiatives/initiative-status';
import { servedOkrs } from '../../../lib/okr/initiatives/served-okrs';
import { statusLateOf } from '../../../lib/okr/initiatives/status-due';
import type { Item } from '../../../lib/okr/item';
import type { Place } from '../../../lib/page/place';
import { addStyle } from '../add-style';
import { live } from '../live';
import { profileOf } from '../rules';
import type { Site } from '../site';

/** For the owner of an epic: the OKRs it serves, and whether its status is due. Nothing where it serves none. */
export function drawEpic(place: Place, site: Site): () => void {
  addStyle(place);
  const open = signal(false);
  const source = live(
    (end, onWait) =>
      site.reading(end, onWait, async (gateway) => ({
        value: await readEpicSide(gateway, place.item, { signal: end }),
        error: null,
      })),
    place.signal,
  );
  const shown = computed(() => {
    const side = source.value.value;
    if (!side) return null;
    const profileFor = (item: Item) => profileOf(site.rules, item);
    const okrs = servedOkrs(side.epic, side.links, side.mentioned, profileFor, site);
    const cadence = profileFor(okrs[0]?.item ?? side.epic.item).descriptions.epicCadence;
    const today = dayIn(side.today, cadence.timeZone) ?? '';
    const status = statusOf(side.epic.item, today, cadence.timeZone);
    const late = statusLateOf(side.epic.item, status, cadence, side.today, null);
    return { okrs, status: { day: status?.day ?? null, dueDay: late?.dueDay ?? null } };
  });
  return effect(() => {
    const found = shown.value;
    // Most epics serve no OKR, and their readers need not be told.
    const panel = found && found.okrs.length > 0 && (
      <EpicPanel
        {...found}
        problem={source.problem.value}
        open={open.value}
        dark={site.dark.value}
        floating={null}
        signInUrl={site.signInUrl}
        onToggle={() => {
          open.value = !open.value;
        }}
        onRetry={source.refresh}
      />
    );
    render(panel || null, place.shadow);
  });
}
