import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import type { Place } from '../../../lib/page/place';
import { copyText } from '../../../lib/text/copy';
import { addStyle } from '../add-style';
import { answerPanels } from '../answer-panels';
import { createCopyState } from '../copy-state';
import { readDescriptionChoices } from '../description-choices';
import { readItem } from '../item-source';
import { keepFocus } from '../keep-focus';
import { KeyResultPanel } from '../key-result-panel';
import { ObjectivePanel } from '../objective-panel';
import { OpenEditorBar } from '../open-editor-bar';
import { createPanelParts } from '../panel-parts';
import { createPanelTools } from '../panel-tools';
import { createPanelView } from '../panel-view';
import type { Site } from '../site';
import { workIn } from '../work-in';

/** An objective's or key result's panel, above its description. Returns what undoes it. */
export function drawItem(place: Place, site: Site): () => void {
  addStyle(place);
  keepFocus(place);
  site.register(place);
  const { settings } = site;
  const view = createPanelView(place, settings);
  const copy = createCopyState(place.shadow);
  const choices = readDescriptionChoices(place);
  const source = readItem(place, site, choices);
  const parts = createPanelParts(place, site, source, choices);
  const tools = createPanelTools(place, site, source, parts, view);
  answerPanels(place, source, parts);
  place.hold(() => workIn(parts, tools));
  const editing = signal(place.editor() !== null);
  place.onReviewed(() => {
    editing.value = place.editor() !== null;
  });
  const stop = effect(() => {
    const about = parts.answer.value?.about ?? null;
    const shared = { place, site, view, source, parts, tools };
    const panel =
      about?.role === 'key-result' ? (
        <KeyResultPanel key="panel" {...shared} report={about.report} />
      ) : (
        <ObjectivePanel
          key="panel"
          {...shared}
          report={about?.report ?? null}
          copied={copy.state.value}
          onCopy={() => about && copy.copy(copyText(about.report))}
        />
      );
    render([panel, editing.value && <OpenEditorBar key="editor" {...shared} />], place.shadow);
  });
  settings.watchHeight(place, () => view.open.value && source.answer.value !== null);
  return stop;
}
