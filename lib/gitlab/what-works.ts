import { firstVariant, type Hints, isNewest, isSince, type Remembered, stillFits } from './variants';

/** What holds for a GitLab of some version and edition. */
export type Ability =
  | 'too-old'
  | 'text-only'
  | 'hidden-not-noticed'
  | 'oldest-comments'
  | 'perhaps-oldest-comments'
  | 'everything'
  | 'everything-else';

/**
 * What works on a GitLab that told its version: the limits first, then the rest. Nothing where it told none.
 *
 * @param remembered what its pages were found to know, null where none was opened
 */
export function whatWorks(hints: Hints, remembered: Remembered | null): Ability[] {
  const isSupported = isSince(hints.version, [17, 2]);
  if (isSupported === null) return [];
  if (!isSupported) return ['too-old'];
  const limits = limitsOf(hints, remembered && stillFits(remembered, hints) ? remembered : null);
  return limits.length === 0 ? ['everything'] : [...limits, 'everything-else'];
}

function limitsOf(hints: Hints, remembered: Remembered | null): Ability[] {
  const variant = remembered?.variant ?? firstVariant(hints);
  const limits: Ability[] = [];
  if (!variant.enterprise) limits.push('text-only');
  if (!variant.counts) limits.push('hidden-not-noticed');
  if (!isNewest(variant)) limits.push('oldest-comments');
  // Only 18.7 was seen to have them; which version in between has is found out on its pages.
  else if (!remembered && !isSince(hints.version, [18, 7])) limits.push('perhaps-oldest-comments');
  return limits;
}
