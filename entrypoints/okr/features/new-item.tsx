import { effect } from '@preact/signals-core';
import { render } from 'preact';
import type { Place } from '../../../lib/page/place';
import { addStyle } from '../add-style';
import { createCopying } from '../copying';
import { readDescriptionChoices } from '../description-choices';
import { createDesk } from '../desk';
import { FormBar } from '../form-bar';
import type { Site } from '../site';

/** On the page of a new objective or key result: the team's form, put into GitLab's editor. */
export function drawNewItem(place: Place, site: Site): () => void {
  addStyle(place);
  const choices = readDescriptionChoices(place);
  const copying = createCopying(place.shadow.ownerDocument);
  const desk = createDesk(
    place,
    site,
    () => null,
    () => {},
  );
  // Another type or role makes a place of its own; the labels are not told while they are being chosen.
  const item = {
    typeName: place.draftType() ?? '',
    typeIcon: null,
    labels: place.draftLabels(),
    title: place.draftTitle(),
  };
  return effect(() => {
    const { profile } = site.rules.chosenFor(place.item.namespacePath, item);
    const role = site.choices.recognise(place.item, item);
    const draft = () => ({
      title: place.draftTitle(),
      labels: place.draftLabels(),
      milestone: null,
      startDate: null,
      dueDate: null,
    });
    render(
      role && (
        <FormBar
          role={role}
          profile={profile}
          item={draft}
          keyResults={[]}
          desk={desk}
          now={desk.now.value}
          site={site}
          dark={site.dark.value}
          copying={{ last: copying.last.value, onCopy: copying.onCopy }}
          onChoose={choices.choose}
        />
      ),
      place.shadow,
    );
  });
}
