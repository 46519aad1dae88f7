import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { ScorePanel } from '../../../components/score-panel';
import { profileFor } from '../../../lib/okr/profile';
import { builtInProfiles } from '../../../lib/okr/profiles/built-in';
import { nativeProfile } from '../../../lib/okr/profiles/native';
import type { Place } from '../../../lib/page/place';
import { copyText } from '../../../lib/text/copy';
import { createCopyState } from '../copy-state';
import { createPanelView } from '../panel-view';
import { scoreSource } from '../score-source';
import type { Site } from '../site';

/** The true score of an objective, above its description. Returns what undoes it. */
export function drawObjective(place: Place, site: Site): () => void {
  const profile = profileFor(site.host, place.item.namespacePath, builtInProfiles, nativeProfile);
  const { settings } = site;
  const view = createPanelView(place, settings);
  const copy = createCopyState(place.shadow);
  const source = scoreSource(place, site, profile);
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
}
