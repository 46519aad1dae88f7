import type { Trend } from '../lib/okr/trend/trend';
import { day } from '../lib/text/format';
import { expectedWords, scoreWords, trend as words } from '../lib/text/trend';

/** The trend week by week: for those who cannot see the line, and to read a number off. */
export function TrendTable({ trend }: { trend: Pick<Trend, 'weeks' | 'period' | 'rounding'> }) {
  const { columns } = words;
  return (
    <table role="table" class="small">
      <caption class="unseen">{words.caption}</caption>
      <thead class="plain">
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col" class="n">
            {columns.score}
          </th>
          {trend.period && (
            <th scope="col" class="n">
              {columns.expected}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {trend.weeks.map((point) => (
          <tr key={point.day}>
            <th scope="row">{day(point.day)}</th>
            <td class="n">
              {scoreWords(point, trend)}
              {point.unknown > 0 && point.score !== null && <div class="sub">{words.notKnown(point.unknown)}</div>}
            </td>
            {trend.period && <td class="n">{expectedWords(point)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
