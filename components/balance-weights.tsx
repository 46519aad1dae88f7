import { balance } from '../lib/text/desk';
import { percent } from '../lib/text/format';
import { panel } from '../lib/text/panel';
import { sumOf } from './typed-weights';

interface Props {
  rows: readonly { title: string; weight: number | null }[];
  /** As they would be, in percent; null: what is typed is no weight. */
  weights: readonly (number | null)[];
  sum: number;
  /** Null: they are not typed. */
  typed: readonly string[] | null;
  onType: (at: number, text: string) => void;
}

/** Each criterion's weight as it stands and as it would be, with their sums. */
export function BalanceWeights({ rows, weights, typed, sum, onType }: Props) {
  const before = sumOf(rows.map(({ weight }) => weight));
  return (
    <table role="table" class="small">
      <caption class="unseen">{balance.caption}</caption>
      <thead class="plain">
        <tr>
          <th scope="col">{balance.columns.title}</th>
          <th scope="col" class="n">
            {balance.columns.current}
          </th>
          <th scope="col" class="n">
            {balance.columns.balanced}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, weight }, at) => (
          <tr key={at}>
            <th scope="row" dir="auto">
              {title}
            </th>
            <td class="n">{weight === null ? panel.noScore : percent(weight)}</td>
            <td class="n">
              {typed ? (
                <WeightField
                  title={title}
                  text={typed[at] ?? ''}
                  wrong={weights[at] === null}
                  onType={(text) => onType(at, text)}
                />
              ) : (
                percent(weights[at] ?? 0)
              )}
            </td>
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">{balance.sum}</th>
          <td class="n">{percent(before)}</td>
          <td class="n">{percent(sum)}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface FieldProps {
  title: string;
  text: string;
  wrong: boolean;
  onType: (text: string) => void;
}

/** Text with a number pad: a number field gives nothing at all while what is typed is no number. */
function WeightField({ title, text, wrong, onType }: FieldProps) {
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        size={3}
        aria-label={balance.typeFor(title)}
        aria-invalid={wrong}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />{' '}
      %
    </>
  );
}
