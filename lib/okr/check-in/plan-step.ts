import type { Health } from '../item';
import { metricOfField } from '../key-result/metric';
import { typedValue } from '../key-result/typed-value';
import type { Source } from '../profile';
import { type Reading, scoreOf } from '../reading';
import { fieldAt } from '../scoring/field-score';
import { hundredths } from '../scoring/format-percent';
import { progressChange, type Scored } from '../scoring/progress-change';
import { type ScoreChange, scoreChange } from '../scoring/score-change';
import { typedScore } from '../scoring/typed-score';
import { titleWithoutScore } from '../title-score';
import { isBlankEdit } from './blank-edit';
import type { Edit } from './edit';
import { oneLine } from './one-line';
import type { Step, StepRefusal } from './step';
import { isScoreThere, scoreOfChange } from './written-score';

interface Asked extends Scored {
  edit: Edit;
  /** This GitLab, and this type of item, have a health. */
  hasHealth: boolean;
}

type Refused = { refused: StepRefusal };

/** Where a score stands on the item itself, put there by people. */
const ON_ITEM: ReadonlySet<Source> = new Set<Source>(['progress', 'title', 'description']);

/**
 * What the check-in of one key result comes to, from what was typed. A score, value or health that stands there already
 * is not written again, but still reported: somebody looked. Where a value was typed it is taken, not the score. Null:
 * nothing was typed.
 */
export function planStep({ edit, hasHealth, ...scored }: Asked): Step | Refused | null {
  if (isBlankEdit(edit)) return null;
  const { item, role } = scored;
  const typed = scoreStep(scored, edit);
  if (typed && 'refused' in typed) return typed;
  const score = typed && isScoreThere(item, typed, role) && !typed.outweighedBy ? null : typed;
  const health = healthStep(item.health, edit.health);
  if (health && !hasHealth) return { refused: 'no-health' };
  const before = countedPercent(scored);
  const after = typed && scoreOfChange(typed, role);
  const line = {
    title: oneLine(titleWithoutScore(item.title)),
    url: item.url,
    before,
    after: typeof after === 'number' ? after : before,
    health: health ? health.after : item.health,
    words: oneLine(edit.words ?? ''),
  };
  return { item, score, health, line };
}

/** Null: no score was typed, or the one that counts stands on the item already. */
function scoreStep(scored: Scored, { score = '', value = '' }: Edit): ScoreChange | Refused | null {
  if (value.trim() !== '') return valueStep(scored, value);
  if (score.trim() === '') return null;
  const percent = typedScore(score);
  if (percent === null) return { refused: 'not-a-score' };
  const { item, role, profile, elsewhere } = scored;
  const { reading } = scoreOf(item, role, profile, elsewhere);
  if (reading && ON_ITEM.has(reading.source) && hundredths(reading.percent) === percent) return null;
  return scoreChange(item, role, profile, percent, apartFromCheckIns(elsewhere));
}

function valueStep(scored: Scored, typed: string): ScoreChange | Refused {
  const { item, role } = scored;
  if (item.progress && role === 'objective') return { refused: 'objective' };
  const metric = metricOfField(item);
  const current = metric && typedValue(typed, metric);
  if (!item.progress || current === null) return { refused: 'not-a-value' };
  const elsewhere = apartFromCheckIns(scored.elsewhere);
  return progressChange({ ...scored, elsewhere }, fieldAt(item.progress, current), false);
}

/** The last check-in outweighs nothing: this one takes its place. */
function apartFromCheckIns(elsewhere: readonly Reading[] = []): Reading[] {
  return elsewhere.filter(({ source }) => source !== 'check-in');
}

function healthStep(before: Health | null, after: Health | null | undefined): Step['health'] {
  return after === undefined || after === before ? null : { before, after };
}

function countedPercent({ item, role, profile, elsewhere }: Scored): number | null {
  const { reading } = scoreOf(item, role, profile, elsewhere);
  return reading && hundredths(reading.percent);
}
