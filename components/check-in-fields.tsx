import type { Edit } from '../lib/okr/check-in/edit';
import type { Step } from '../lib/okr/check-in/step';
import type { Health } from '../lib/okr/item';
import { checkIn } from '../lib/text/check-in';
import { percent, points } from '../lib/text/format';
import { healthNames } from '../lib/text/health';
import { panel } from '../lib/text/panel';
import { withField } from './check-in-edit';
import type { CheckInRow } from './check-in-view';
import { HealthChip } from './health-chips';

interface Props {
  row: CheckInRow;
  /** Where it is said what comes of it. */
  said: string;
  onEdit: (edit: Edit) => void;
}

/** The score in percent, and what the metric stands at where it has one: typing one shows what the other becomes. */
export function ScoreFields({ row, said, onEdit }: Props) {
  const { title, score, metric, takesScore, edit, planned } = row;
  if (!takesScore && edit.score === undefined) return <ComputedScore score={score} />;
  const step = planned && 'line' in planned ? planned : null;
  const refused = planned && 'refused' in planned && planned.refused !== 'no-health';
  const scoreNow = edit.value === undefined ? score : (step?.line.after ?? null);
  const common = { type: 'text', inputMode: 'decimal', autoComplete: 'off', 'aria-describedby': said } as const;
  return (
    <>
      <span class="check-in-field">
        <input
          {...common}
          data-column="score"
          aria-label={checkIn.scoreOf(title)}
          aria-invalid={Boolean(refused && edit.score !== undefined)}
          value={edit.score ?? ''}
          placeholder={numberOr(scoreNow)}
          onInput={({ currentTarget: { value } }) => onEdit(withField(edit, 'score', value))}
        />
        <span>%</span>
      </span>
      {metric && (
        <span class="check-in-field">
          <span class="subtle">{checkIn.value}</span>
          <input
            {...common}
            data-column="value"
            aria-label={checkIn.valueOf(title)}
            aria-invalid={Boolean(refused && edit.value !== undefined)}
            value={edit.value ?? ''}
            placeholder={numberOr(valueAfter(step) ?? metric.current)}
            onInput={({ currentTarget: { value } }) => onEdit(withField(edit, 'value', value))}
          />
          <span class="subtle">{checkIn.way(metric)}</span>
        </span>
      )}
    </>
  );
}

/** Nothing can be typed, as GitLab would overwrite it. */
function ComputedScore({ score }: Pick<CheckInRow, 'score'>) {
  return (
    <>
      {score === null ? panel.noScore : percent(score)}
      <div class="sub">{checkIn.computed}</div>
    </>
  );
}

/** What the progress field is set to. */
function valueAfter(step: Step | null): number | null {
  return step?.score?.place === 'progress' ? step.score.current : null;
}

const numberOr = (value: number | null) => (value === null ? panel.noScore : points(value));

const NONE = 'none';

/** Health as GitLab has it, `none` to take it away, or as it is. */
export function HealthField({ row: { title, health, hasHealth, edit, planned }, said, onEdit }: Props) {
  if (!hasHealth && edit.health === undefined) return <HealthChip health={health} />;
  const chosen = edit.health === undefined ? '' : (edit.health ?? NONE);
  const refused = planned && 'refused' in planned && planned.refused === 'no-health';
  const choices = [['', checkIn.asItIs(health)], ...Object.entries(healthNames), [NONE, checkIn.noHealth]] as const;
  return (
    <select
      aria-label={checkIn.healthOf(title)}
      aria-describedby={said}
      aria-invalid={Boolean(refused)}
      value={chosen}
      onChange={({ currentTarget: { value } }) =>
        onEdit(withField(edit, 'health', value === '' ? undefined : isHealth(value) ? value : null))
      }
    >
      {choices.map(([value, label]) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

const isHealth = (text: string): text is Health => Object.hasOwn(healthNames, text);

/** One line of words. */
export function NoteField({ row: { title, edit }, said, onEdit }: Props) {
  return (
    <input
      type="text"
      class="check-in-note"
      dir="auto"
      autoComplete="off"
      data-column="words"
      aria-label={checkIn.noteOf(title)}
      aria-describedby={said}
      placeholder={checkIn.placeholder}
      value={edit.words ?? ''}
      onInput={({ currentTarget: { value } }) => onEdit(withField(edit, 'words', value))}
    />
  );
}
