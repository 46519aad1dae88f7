import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { ScorePanel } from '../../../components/score-panel';
import { profileFor } from '../../../lib/okr/profile';
import { builtInProfiles } from '../../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../../lib/okr/profiles/native';
import { roleOf } from '../../../lib/okr/recognise';
import { facts } from '../../../lib/page/facts';
import type { Slot } from '../../../lib/page/kept-slot';
import type { ItemRef } from '../../../lib/page/route';
import { copyText } from '../../../lib/text/copy';
import { createCopyState } from '../copy-state';
import { createPanelView } from '../panel-view';
import { scoreSource } from '../score-source';
import type { Site } from '../site';
import css from '../style.css?inline';

/** The true score of an objective, above its description. */
export function scoreSlot(site: Site): Slot {
  const profileOf = (item: ItemRef) => profileFor(site.host, item.namespacePath, builtInProfiles, nativeProfile);

  return {
    id: 'score',
    kinds: ['page', 'panel'],
    css,
    wanted(root) {
      const { iconName, typeName } = facts(root);
      // Not drawn yet, or taken away while the item is being edited.
      if (iconName === null && typeName === null) return 'unknown';
      const profile = profileOf(root.item);
      const role = roleOf(iconName ?? '', profile) ?? roleOf(typeName ?? '', profile);
      return role === 'objective' ? 'yes' : 'no';
    },
    mount(place) {
      const { settings } = site;
      const view = createPanelView(place, settings);
      const copy = createCopyState(place.shadow);
      const source = scoreSource(place, site, profileOf(place.item));
      const stop = effect(() => {
        const answer = source.value.value;
        render(
          <ScorePanel
            report={answer?.report ?? null}
            lacks={answer?.lacks ?? []}
            problem={source.problem.value}
            soFar={source.soFar.value}
            open={view.open.value}
            sorting={view.sorting.value}
            copied={copy.state.value}
            floating={view.floating.value}
            dark={site.dark.value}
            reserved={view.open.value ? settings.heightOf(place) : 0}
            signInUrl={site.signInUrl}
            onToggle={view.toggle}
            onSort={view.sort}
            onCopy={() => answer && copy.copy(copyText(answer.report))}
            onRetry={source.refresh}
          />,
          place.shadow,
        );
      });
      settings.watchHeight(place, () => view.open.value && source.value.value !== null);
      return stop;
    },
  };
}
