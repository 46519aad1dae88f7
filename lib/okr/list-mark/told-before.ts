import type { Item } from '../item';
import type { Profile, Source } from '../profile';
import { scoreOf } from '../reading';

/** Whether a key result has a score of its own that counts before what `source` would tell: that need not be read. */
export function isToldBefore(item: Item, source: Source, profile: Profile): boolean {
  const place = profile.sources.indexOf(source);
  if (place < 0) return true;
  const { reading, cancelled } = scoreOf(item, 'key-result', { ...profile, sources: profile.sources.slice(0, place) });
  return reading !== null || cancelled;
}
