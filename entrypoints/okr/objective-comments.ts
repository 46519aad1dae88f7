import { type ReadonlySignal, signal } from '@preact/signals-core';
import { readNotes } from '../../lib/gitlab/read-notes';

import type { Comment } from '../../lib/okr/initiatives/initiative';
import { homeOf, type ReferenceHome } from '../../lib/okr/initiatives/reference';
import { type Supported, supportedObjectives } from '../../lib/okr/supported-objectives';
import type { Place } from '../../lib/page/place';
import { afterPaint } from './after-paint';
import type { Answer } from './answer';
import { readWhenOpen } from './read-when-open';
import type { Site } from './site';

/** The comments of one objective, newest first, and where they stand. */
export interface ObjectiveComments {
  comments: readonly Comment[];
  home: ReferenceHome;
}

/**
 * The comments on the objectives a key result supports: the week's check-in stands there. Null before they are read; an
 * objective's own come with what stands around it.
 */
export function readObjectiveComments(
  place: Place,
  site: Site,
  answer: ReadonlySignal<Answer | null>,
): ReadonlySignal<readonly ObjectiveComments[] | null> {
  const { value } = readWhenOpen<readonly ObjectiveComments[]>(
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
          const readOne = async (address: Supported): Promise<ObjectiveComments> => {
            const { notes } = await readNotes(gateway, address, end);
            const comments = notes.map(({ body, createdAt: at, editedAt, username }) => {
              return { body, at, editedAt, username, author: username };
            });
            return { comments, home: homeOf(address, site) };
          };
          return { value: await Promise.all(addresses.map(readOne)), error: null };
        });
      };
    },
  );
  return value;
}
