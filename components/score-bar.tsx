import type { Band } from '../lib/okr/profile';
import { percent } from '../lib/text/format';
import { panel } from '../lib/text/panel';

interface Props {
  /** Percent; may exceed 100. Null: nothing to show yet. */
  score: number | null;
  /** The percent at the bar's right end: 100, or more when some score beside it is above. */
  scale: number;
  /** Share of the period that has passed, 0 to 1; null: no tick. */
  elapsed?: number | null;
  mini?: boolean;
  /** What the team's rules make of the score; null: they judge none, and the bar is neutral. */
  band?: Band | null;
}

/**
 * A bar whose length is the score; what lies beyond 100 is hatched. Neutral, since colour is for health, unless the
 * team's rules have bands.
 */
export function ScoreBar({ score, scale, elapsed = null, mini = false, band = null }: Props) {
  const at = (value: number) => `${(Math.max(0, Math.min(value, scale)) / scale) * 100}%`;
  return (
    <div
      class={['bar', mini && 'mini', band?.tone].filter(Boolean).join(' ')}
      title={band?.name}
      role="img"
      aria-label={score === null ? panel.notScored : panel.bar(score, scale, band?.name)}
    >
      {score !== null && <i style={{ inlineSize: at(Math.min(score, 100)) }} />}
      {score !== null && score > 100 && (
        <i class="over" style={{ insetInlineStart: at(100), inlineSize: `calc(${at(score)} - ${at(100)})` }} />
      )}
      {scale > 100 && <b class="hundred" style={{ insetInlineStart: at(100) }} title={percent(100)} />}
      {elapsed !== null && (
        <b class="pace" style={{ insetInlineStart: at(elapsed * 100) }} title={panel.paceTick(elapsed)} />
      )}
    </div>
  );
}

/** One scale for all bars that stand together: 100, or the next fifty above the highest score. */
export function scaleFor(scores: readonly (number | null)[]): number {
  const highest = scores.reduce<number>((most, score) => Math.max(most, score ?? 0), 100);
  return highest <= 100 ? 100 : Math.ceil(highest / 50) * 50;
}
