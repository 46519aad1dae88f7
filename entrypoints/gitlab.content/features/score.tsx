import { signal } from '@preact/signals';
import { render } from 'preact';
import { ScorePanel } from '../../../components/score-panel';
import { readObjective } from '../../../lib/gitlab/read-objective';
import { profileFor } from '../../../lib/okr/profile';
import { builtInProfiles } from '../../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../../lib/okr/profiles/native';
import { roleOf } from '../../../lib/okr/recognise';
import { reportOn } from '../../../lib/okr/report';
import { facts } from '../../../lib/page/facts';
import type { Slot } from '../../../lib/page/kept-slot';
import type { Place } from '../../../lib/page/place';
import type { ItemRef } from '../../../lib/page/route';
import { copyText } from '../../../lib/text/copy';
import { lacksOf } from '../../../lib/text/lacks';
import { createCopyState } from '../copy-state';
import { live } from '../live';
import { problemOf } from '../problem-of';
import type { Site } from '../site';
import css from '../style.css?inline';

/** The true score of an objective, above its description. */
export function scoreSlot(site: Site): Slot {
  const notObjectives = new Set<string>();
  const profileOf = (item: ItemRef) => profileFor(site.host, item.namespacePath, builtInProfiles, nativeProfile);

  return {
    id: 'score',
    kinds: ['page', 'panel'],
    css,
    wanted(root) {
      if (notObjectives.has(keyOf(root.item))) return 'no';
      const { iconName, typeName } = facts(root);
      if (iconName === null && typeName === null) return root.settled ? 'no' : 'unknown';
      const profile = profileOf(root.item);
      const role = roleOf(iconName ?? '', profile) ?? roleOf(typeName ?? '', profile);
      return role === 'objective' ? 'yes' : 'no';
    },
    mount: (place) => mount(place, site, profileOf(place.item), () => notObjectives.add(keyOf(place.item))),
  };
}

const keyOf = (item: ItemRef) => `${item.namespacePath} ${item.iid}`;

function mount(place: Place, site: Site, profile: ReturnType<typeof profileFor>, isNoObjective: () => void): () => void {
  const { settings } = site;
  const open = signal(settings.open);
  const sorting = signal(settings.sorting);
  const floating = signal(place.floating);
  const soFar = signal(0);
  const copy = createCopyState(place.shadow);

  const objective = live({
    signal: place.signal,
    problemOf,
    load: async (end, onWait) => {
      const reading = await site.reading(onWait, (gateway) =>
        readObjective(gateway, place.item, {
          signal: end,
          onPartial: ({ tree }) => {
            soFar.value = tree.children.length;
          },
        }),
      );
      // The page may have shown the item before it when it was asked; the answer knows.
      if (roleOf(reading.tree.objective.typeName, profile) === 'key-result') {
        isNoObjective();
        place.host.remove();
      }
      return { report: reportOn(reading.tree, profile, reading.today), lacks: lacksOf(reading) };
    },
  });
  place.onItemChanged(objective.pageChanged);
  place.onFloatingChanged(() => {
    floating.value = place.floating;
  });

  function Panel() {
    const shown = objective.value.value;
    return (
      <ScorePanel
        report={shown?.report ?? null}
        lacks={shown?.lacks ?? []}
        problem={objective.problem.value}
        soFar={soFar.value}
        open={open.value}
        sorting={sorting.value}
        copied={copy.state.value}
        floating={floating.value}
        dark={site.dark.value}
        reserved={open.value ? settings.heightOf(place) : 0}
        signInUrl={site.signInUrl}
        onToggle={() => {
          open.value = !open.value;
          settings.keepOpen(open.value);
        }}
        onSort={(next) => {
          sorting.value = next;
          settings.keepSorting(next);
        }}
        onCopy={() => shown && copy.copy(copyText(shown.report))}
        onRetry={objective.refresh}
      />
    );
  }
  render(<Panel />, place.shadow);
  settings.watchHeight(place, () => open.value && objective.value.value !== null);
  return () => render(null, place.shadow);
}
