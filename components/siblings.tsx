import type { Standing } from '../lib/okr/key-result/standing';
import type { Row } from '../lib/okr/rows';
import { percent } from '../lib/text/format';
import { keyResult } from '../lib/text/key-result';
import { panel } from '../lib/text/panel';
import { HealthChip } from './health-chips';
import { ItemLink } from './item-link';
import { Part } from './part';

/** More than these are counted, not listed. */
const LISTED = 10;
const { columns } = keyResult;

/** The key results beside this one, in brief. */
export function Siblings({ standing: { objective, siblings } }: { standing: Standing }) {
  const more = siblings.length - LISTED;
  return (
    <Part id={`siblings-${objective.id}`} title={keyResult.siblings} count={siblings.length}>
      {siblings.length === 0 ? (
        <p class="line">{keyResult.none}</p>
      ) : (
        <div>
          <table role="table" class="small">
            <caption class="unseen">{keyResult.siblingsOf(objective.title)}</caption>
            <thead class="plain">
              <tr>
                {Object.values(columns).map((name) => (
                  <th key={name} scope="col" class={name === columns.score ? 'n' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {siblings.slice(0, LISTED).map((row) => (
                <Sibling key={row.item.id} row={row} />
              ))}
            </tbody>
          </table>
          {more > 0 && <p class="line">{keyResult.more(more)}</p>}
        </div>
      )}
    </Part>
  );
}

function Sibling({ row: { item, term } }: { row: Row }) {
  const score = term?.score.reading?.percent ?? null;
  return (
    <tr class={term ? undefined : 'out'}>
      <th scope="row">
        <ItemLink title={item.title} url={item.url} />
      </th>
      <td class="n">{score === null ? panel.noScore : percent(score)}</td>
      <td>
        <HealthChip health={item.health} />
      </td>
    </tr>
  );
}
