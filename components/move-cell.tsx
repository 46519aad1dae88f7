import { moveColumns, moveTitle, moveWords } from '../lib/text/trend';

interface Props {
  /** Points; null: not known. */
  move: number | null;
  since: keyof typeof moveColumns;
}

/** By how much a score changed, in an objective's table: the sign tells the way, no colour judges it. */
export function MoveCell({ move, since }: Props) {
  return (
    <td role="cell" class="n move" data-label={moveColumns[since]} title={moveTitle(move, since)}>
      {moveWords(move)}
    </td>
  );
}
