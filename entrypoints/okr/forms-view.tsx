import { ActionButton } from '../../components/action-button';
import { Part } from '../../components/part';
import { TemplatePicker } from '../../components/template-picker';
import { weighable } from '../../lib/okr/criteria/weights';
import { missingSections } from '../../lib/okr/description/template';
import { offeredForms, withDescriptionsOf } from '../../lib/okr/profiles/built-in';
import { formWords } from '../../lib/text/forms';
import { BalanceView } from './balance-view';
import { criteriaChange } from './criteria-change';
import type { PartProps } from './parts-view';
import { templateChange } from './proposals';
import { ShownAt } from './shown-at';

/** The forms of a description: what each would add, scoring criteria, balanced weights, and closing the quarter. */
export function FormsView(props: PartProps) {
  const { parts, answer, checked } = props;
  const { profile, about, reading } = answer;
  const { objective } = reading.tree;
  const isObjective = about.role === 'objective';
  const insert = (rulesId: string) => {
    const choose = () => parts.choices.choose(rulesId);
    const wanted = withDescriptionsOf(profile, rulesId);
    const change = templateChange(wanted, about.role, objective, weighable(answer.okrs, profile));
    const template = wanted.descriptions.templates[about.role];
    // Nothing to insert: then it is the choice alone that was clicked.
    if (template && missingSections(checked.input.sections, template, wanted.descriptions).length === 0) choose();
    else parts.desk.propose({ ...change, onMade: choose });
  };
  return (
    <Part id="forms" title={formWords.title} actions={isObjective && <Actions {...props} />}>
      <TemplatePicker
        forms={offered(profile, about.role, checked.input.sections)}
        chosen={profile.descriptions.id}
        onPick={insert}
      />
      {checked.input.rules.id !== 'free' && <p class="line subtle">{formWords.inUse(checked.input.rules.name)}</p>}
      <ShownAt at="template" {...props} />
      <ShownAt at="criteria" {...props} />
      <ShownAt at="balance" {...props} />
      {parts.form.value.kind === 'balance' && parts.form.value.at === '' && <BalanceView parts={parts} />}
    </Part>
  );
}

function Actions({ parts, answer, checked }: PartProps) {
  const { about, reading } = answer;
  const hasCriteria = (checked.input.criteria?.items.length ?? 0) > 0;
  // Over key results that nobody can see, no weight and no final score is the whole one.
  if (about.role !== 'objective' || about.report.partial || reading.incomplete) {
    return <span class="subtle">{formWords.partial}</span>;
  }
  return (
    <>
      {hasCriteria ? (
        <ActionButton label={formWords.balance} onClick={() => parts.openForm('balance', '')} />
      ) : (
        answer.okrs.length > 0 && (
          <ActionButton label={formWords.criteria} onClick={() => parts.desk.propose(criteriaChange(answer))} />
        )
      )}
      {parts.closing.stage.value === 'away' && <ActionButton label={formWords.close} onClick={parts.closing.begin} />}
    </>
  );
}

function offered(
  profile: PartProps['answer']['profile'],
  role: PartProps['answer']['about']['role'],
  sections: PartProps['checked']['input']['sections'],
) {
  return offeredForms(profile).flatMap(({ descriptions }) => {
    const template = descriptions.templates[role];
    if (!template) return [];
    const adds = missingSections(sections, template, descriptions).map(({ title }) => title);
    return [{ rulesId: descriptions.id, name: descriptions.name, adds }];
  });
}
