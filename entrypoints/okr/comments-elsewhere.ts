import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Gateway } from '../../lib/gitlab/gateway';
import { readNotes } from '../../lib/gitlab/read-notes';
import type { Comment, Reach } from '../../lib/okr/initiatives/initiative';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
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
}

/**
 * The comments on the objectives a key result supports: the week's check-in stands there. Null before they are read; an
 * objective's own come with what stands around it.
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
      const addresses = about.role === 'key-result' ? supportedObjectives(reading.tree, profile) : [];
      if (addresses.length === 0) return async () => ({ value: [], error: null });
      return async (end, onWait) => {
        // The score comes first.
        await afterPaint();
        return site.reading(end, onWait, async (gateway) => {
          const readOne = (address: Supported) => onObjective(gateway, address, site, end);
          return { value: await Promise.all(addresses.map(readOne)), error: null };
        });
      };
    },
  );
  return value;
}

async function onObjective(gateway: Gateway, address: Supported, site: Site, signal: AbortSignal) {
  const { notes, reach } = await readNotes(gateway, address, signal);
  return { comments: notes, reach, home: homeOf(address, site) };
}
