import type { Health, Item } from '../lib/okr/item';
import type { Role } from '../lib/okr/recognise';
import { epicPanel, roles } from '../lib/text/desk';
import { percent } from '../lib/text/format';
import { panel } from '../lib/text/panel';
import { HealthChip } from './health-chips';
import { ItemLink } from './item-link';
import { ScoreBar, scaleFor } from './score-bar';

/** An OKR the epic is tied to. */
export interface ServedOkr {
  item: Item;
  role: Role;
  /** Its description names the epic. */
  named: boolean;
  linked: boolean;
  /** Percent; null: not scored. */
  score: number | null;
  health: Health | null;
}

/** The OKRs of an epic. Roles are spelt out: CSS turns rows to cards when narrow. */
export function ServedOkrs({ okrs }: { okrs: readonly ServedOkr[] }) {
  const scale = scaleFor(okrs.map(({ score }) => score));
  return (
    <table role="table">
      <caption class="unseen">{epicPanel.title}</caption>
      <thead role="rowgroup" class="plain">
        <tr role="row">
          {Object.values(epicPanel.columns).map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {okrs.map((okr) => (
          <Okr key={okr.item.id} okr={okr} scale={scale} />
        ))}
      </tbody>
    </table>
  );
}

function Okr({ okr: { item, role, named, linked, score, health }, scale }: { okr: ServedOkr; scale: number }) {
  const tie = named && linked ? 'both' : named ? 'named' : 'linked';
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <ItemLink title={item.title} url={item.url} />
        <div class="sub">{item.reference}</div>
      </th>
      <td role="cell">{roles[role]}</td>
      <td role="cell" class="scored">
        {score === null ? panel.noScore : percent(score)}
        <ScoreBar score={score} scale={scale} mini />
      </td>
      <td role="cell" class={health ? undefined : 'unjudged'}>
        <HealthChip health={health} />
      </td>
      <td role="cell" class="tie">
        {epicPanel.ties[tie]}
      </td>
    </tr>
  );
}
