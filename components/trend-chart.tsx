import type { Trend } from '../lib/okr/trend/trend';
import { day, points } from '../lib/text/format';
import { trendSentence, trend as words } from '../lib/text/trend';
import { trendPaths } from './trend-paths';

/** An objective's score through its period beside the expected pace. Of a line that is not empty. */
export function TrendChart({ trend }: { trend: Trend }) {
  const { score, pace, today, scale, firstDay, lastDay } = trendPaths(trend);
  return (
    <figure class="trend" role="img" aria-label={trendSentence(trend)}>
      <div class="axis" aria-hidden="true">
        {[...new Set([scale, 100, 50, 0])].map((value) => (
          <span key={value} style={{ insetBlockStart: `${100 - (100 * value) / scale}%` }}>
            {points(value)}
          </span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {[...new Set([scale, 100, 50, 0])].map((value) => {
          const at = 100 - (100 * value) / scale;
          return <path key={value} class="grid" d={`M0 ${at}H100`} />;
        })}
        <path class="today" d={`M${today} 0V100`} />
        {pace && <path class="pace" d={pace} />}
        <path class="score-line" d={score} />
      </svg>
      <div class="days" aria-hidden="true">
        <span>{day(firstDay)}</span>
        <span>{day(lastDay)}</span>
      </div>
      <div class="legend" aria-hidden="true">
        <Key name="score-line" label={words.score} />
        {pace && <Key name="pace" label={words.expected} />}
        <Key name="today" label={words.today} />
      </div>
    </figure>
  );
}

/** A stroke as it stands in the chart, and its name. */
function Key({ name, label }: { name: string; label: string }) {
  return (
    <span>
      <svg viewBox="0 0 20 10" width="20" height="10" aria-hidden="true" focusable="false">
        <path class={name} d={name === 'today' ? 'M10 0V10' : 'M0 5H20'} />
      </svg>
      {label}
    </span>
  );
}
