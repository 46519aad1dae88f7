import { balance, scoreChange } from '../lib/text/desk';
import { ActionButton } from './action-button';
import { BalanceWeights } from './balance-weights';
import { sumOf, typedWeights } from './typed-weights';

export type BalanceMode = 'proportion' | 'equal' | 'typed';

interface Props {
  /** The criteria in order, with their weights in percent as they stand. */
  rows: readonly { title: string; weight: number | null }[];
  mode: BalanceMode;
  /** Modes that can be used: where nothing has a weight there is no proportion. */
  modes: readonly BalanceMode[];
  /** What the mode gives, in percent; not looked at while they are typed. */
  weights: readonly number[];
  typed: readonly string[];
  /** Percent; null: not scored, or not known while what is typed is no weight. */
  score: { before: number | null; after: number | null };
  onMode: (mode: BalanceMode) => void;
  onType: (at: number, text: string) => void;
  onPreview: () => void;
  onCancel: () => void;
}

/** Makes the weights add up to 100, three ways, with what each does to the score. */
export function BalanceForm(props: Props) {
  const { mode, modes, score, onMode, onPreview, onCancel } = props;
  const weights: readonly (number | null)[] = mode === 'typed' ? typedWeights(props.typed) : props.weights;
  const sum = sumOf(weights);
  const problem = weights.includes(null) ? balance.notWhole : sum === 100 ? null : balance.notHundred(sum);
  return (
    <section class="form" aria-label={balance.title}>
      <fieldset class="choices">
        <legend>{balance.modeLabel}</legend>
        {modes.map((one) => (
          <label key={one}>
            <input type="radio" name="balance-mode" checked={one === mode} onChange={() => onMode(one)} />
            {balance.modes[one]}
          </label>
        ))}
      </fieldset>
      <BalanceWeights
        rows={props.rows}
        weights={weights}
        sum={sum}
        typed={mode === 'typed' ? props.typed : null}
        onType={props.onType}
      />
      <p class="line" role="status">
        {problem ?? scoreChange(score.before, score.after)}
      </p>
      <div class="buttons foot">
        <ActionButton confirm label={balance.preview} blocked={problem !== null} onClick={onPreview} />
        <ActionButton label={balance.cancel} onClick={onCancel} />
      </div>
    </section>
  );
}
