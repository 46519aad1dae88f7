import { bandOf } from '../lib/okr/bands';
import type { Band } from '../lib/okr/profile';
import type { Row } from '../lib/okr/rows';
import type { Move } from '../lib/okr/trend/trend';
import { percent, pointsInColumn } from '../lib/text/format';
import { columns, panel, rowNote } from '../lib/text/panel';
import { moveColumns } from '../lib/text/trend';
import { whatIf } from '../lib/text/what-if';
import { useDrawnRows } from './drawn-rows';
import { HealthChip } from './health-chips';
import { type Column, nextSorting, type Sorting, sortRows } from './kr-sort';
import { MoveCell } from './move-cell';
import { ScoreBar, scaleFor } from './score-bar';
import { UpdatedCell } from './updated-cell';

interface Props {
  rows: readonly Row[];
  sorting: Sorting | null;
  /** Null: the team's rules judge no score. */
  bands: readonly Band[] | null;
  /** By how much each score changed; null: nobody asked. */
  moves: ReadonlyMap<string, Move> | null;
  onSort: (sorting: Sorting | null) => void;
  /** What the score would be without that item. */
  onWithout: (id: string) => void;
}

type RowProps = { row: Row; scale: number } & Pick<Props, 'bands' | 'moves' | 'onWithout'>;

const numeric: ReadonlySet<Column> = new Set(['weight', 'points']);

/** The children of an objective, each with what it gives to the score. Roles are spelt out: CSS turns rows to cards when narrow. */
export function KrTable({ rows, sorting, bands, moves, onSort, onWithout }: Props) {
  const drawn = useDrawnRows(sortRows(rows, sorting));
  const scale = scaleFor(rows.map(({ term }) => term?.score.reading?.percent ?? null));
  return (
    <table role="table" aria-busy={drawn.length < rows.length}>
      <caption class="unseen">{panel.tableCaption}</caption>
      <thead role="rowgroup" data-label={panel.sort}>
        <tr role="row">
          {(Object.keys(columns) as Column[]).map((column) => (
            <Header key={column} column={column} sorting={sorting} onSort={onSort} />
          ))}
          {moves &&
            Object.values(moveColumns).map((name) => (
              <th key={name} role="columnheader" scope="col" class="n plain">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {drawn.map((row) => (
          <KrRow key={row.item.id} {...{ row, scale, bands, moves, onWithout }} />
        ))}
      </tbody>
    </table>
  );
}

function Header({ column, sorting, onSort }: { column: Column } & Pick<Props, 'sorting' | 'onSort'>) {
  const active = sorting?.column === column;
  const order = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th role="columnheader" scope="col" class={numeric.has(column) ? 'n' : undefined} aria-sort={order}>
      <button type="button" title={panel.sortBy(columns[column])} onClick={() => onSort(nextSorting(sorting, column))}>
        {columns[column]}
        <svg class={`sort ${order}`} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          <path d="M1 5.5l3-3 3 3" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </th>
  );
}

function KrRow({ row, scale, bands, moves, onWithout }: RowProps) {
  const { item, term, update } = row;
  const score = term?.score.reading?.percent ?? null;
  const band = score === null ? null : bandOf(score, bands);
  return (
    <tr role="row" class={term ? undefined : 'out'}>
      <th role="rowheader" scope="row">
        {item.url ? (
          <a href={item.url} dir="auto" title={item.title}>
            {item.title}
          </a>
        ) : (
          <span dir="auto">{item.title}</span>
        )}
        <div class="sub">{rowNote(row)}</div>
      </th>
      <td role="cell" class="scored">
        <span>
          {score === null ? panel.noScore : percent(score)}
          {band && <small> {band.name}</small>}
        </span>
        <ScoreBar score={score} scale={scale} band={band} mini />
      </td>
      <td role="cell" class="n" data-label={columns.weight}>
        {term ? percent(term.weight) : panel.noScore}
      </td>
      <td role="cell" class="n points" data-label={columns.points}>
        {term ? pointsInColumn(term.points) : panel.noScore}
        {term && (
          <button
            type="button"
            class="link without"
            aria-label={whatIf.withoutThis(item.title)}
            onClick={() => onWithout(item.id)}
          >
            {whatIf.without}
          </button>
        )}
      </td>
      <td role="cell" class={item.health ? undefined : 'unjudged'}>
        <HealthChip health={item.health} />
      </td>
      <UpdatedCell update={update} />
      {moves && (
        <>
          <MoveCell move={moves.get(item.id)?.week ?? null} since="week" />
          <MoveCell move={moves.get(item.id)?.fourWeeks ?? null} since="fourWeeks" />
        </>
      )}
    </tr>
  );
}
