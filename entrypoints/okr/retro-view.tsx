import { RetroForm } from '../../components/retro-form';
import { daysBetween } from '../../lib/okr/day';
import { formatPeriod } from '../../lib/okr/period';
import { offersRetro, readRetro } from '../../lib/okr/retro';
import type { PartProps } from './parts-view';
import { retroChange } from './proposals';
import { ShownAt } from './shown-at';

/** The retro, from some days before the period's end until the objective is closed. */
export function RetroView(props: PartProps) {
  const { parts, answer, checked } = props;
  const { rules, item, sections, period } = checked.input;
  if (answer.about.role !== 'objective' || !rules.retro || !period) return null;
  const { today } = answer.about.report;
  if (!offersRetro(period, today, item.state, rules.retro)) return null;
  return (
    <>
      <RetroForm
        retro={readRetro(item.description, sections, rules.retro)}
        asked={rules.retro}
        period={{ name: formatPeriod(period), daysLeft: daysBetween(today, period.end) ?? 0 }}
        onAdd={() => parts.desk.propose(retroChange(answer.profile))}
      />
      <ShownAt at="retro" {...props} />
    </>
  );
}
