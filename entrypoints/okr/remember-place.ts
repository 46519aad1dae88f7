import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { ReferenceHome } from '../../lib/okr/initiatives/reference';
import { type KnownPlace, rememberOkrPlaces } from '../../lib/settings/okr-places';
import type { Answer } from './answer';
import type { Site } from './site';

/** Remembers where the reader opened an OKR, so that “My OKRs” looks there: once for a panel. */
export function rememberPlace(answer: ReadonlySignal<Answer | null>, site: Site, end: AbortSignal): void {
  const stop = effect(() => {
    const now = answer.value;
    const username = now?.reading.viewer;
    if (!now || !username) return;
    queueMicrotask(stop);
    const base = `${site.origin}${site.relativeRoot}`;
    // A page left over from before an update can no longer store.
    rememberOkrPlaces(placesOf(now.home, username).map((place) => ({ base, username, ...place }))).catch(() => {});
  });
  end.addEventListener('abort', stop);
}

/**
 * What is asked for all OKRs around, the widest last: the project or group, and the top-level group, since teams spread
 * theirs over its projects. The reader’s own namespace is no group: there it is the project alone.
 */
export function placesOf(
  { namespacePath, isGroup }: Pick<ReferenceHome, 'namespacePath' | 'isGroup'>,
  username: string,
): Pick<KnownPlace, 'path' | 'kind'>[] {
  const [top = namespacePath] = namespacePath.split('/');
  const own = { path: namespacePath, kind: isGroup ? 'group' : 'project' } as const;
  const isAlone = top === namespacePath || (!isGroup && top.toLowerCase() === username.toLowerCase());
  return isAlone ? [own] : [own, { path: top, kind: 'group' }];
}
