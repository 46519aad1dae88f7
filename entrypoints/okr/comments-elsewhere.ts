import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import { readItemComments } from '../../lib/gitlab/read-item-comments';
import { readNotes } from '../../lib/gitlab/read-notes';
import { notedItems } from '../../lib/okr/check-in/noted-items';
import type { Comment, Reach } from '../../lib/okr/initiatives/initiative';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
import type { Item } from '../../lib/okr/item';
import { type Supported, supportedObjectives } from '../../lib/okr/supported-objectives';
import type { Place } from '../../lib/page/place';
import { afterPaint } from './after-paint';
import type { Answer } from './answer';
import { readWhenOpen } from './read-when-open';
import type { Site } from './site';

/** The comments of one item that is not the page's own, newest first, and where they stand. */
export interface ElsewhereComments {
  comments: readonly Comment[];
  reach: Reach;
  home: ReferenceHome;
  /** The id of the one item they are about, which they stand on; null: they stand on an objective. */
  about: string | null;
}

/**
 * The comments where the week's check-in stands: on the objectives a key result supports, and on what supports an
 * objective where the rules want it there. Null before they are read; the page's own come with what stands around it.
 */
export function readCommentsElsewhere(
  place: Place,
  site: Site,
  answer: ReadonlySignal<Answer | null>,
): ReadonlySignal<readonly ElsewhereComments[] | null> {
  const { value } = readWhenOpen<readonly ElsewhereComments[]>(
    place,
    answer,
    signal(true),
    ({ about, reading, profile }) => {
      const objectives = about.role === 'key-result' ? supportedObjectives(reading.tree, profile) : [];
      const items = about.role === 'objective' ? notedItems(about.report) : [];
      if (objectives.length + items.length === 0) return async () => ({ value: [], error: null });
      return async (end, onWait) => {
        // The score comes first.
        await afterPaint();
        return site.reading(end, onWait, async (gateway) => {
          const above = objectives.map((address) => onObjective(gateway, address, site, end));
          return { value: [...(await Promise.all(above)), ...(await onItems(gateway, items, site, end))], error: null };
        });
      };
    },
  );
  return value;
}

async function onObjective(gateway: Gateway, address: Supported, site: Site, signal: AbortSignal) {
  const { notes, reach } = await readNotes(gateway, address, signal);
  return { comments: notes, reach, home: homeOf(address, site), about: null };
}

async function onItems(gateway: Gateway, items: readonly Item[], site: Site, signal: AbortSignal) {
  const found = await readItemComments(gateway, items, signal);
  return items.flatMap((item): ElsewhereComments[] => {
    const read = found.get(item.id);
    return read ? [{ ...read, home: homeOf(item, site), about: item.id }] : [];
  });
}
