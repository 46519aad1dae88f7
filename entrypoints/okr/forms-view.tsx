import { ActionButton } from '../../components/action-button';
import { Part } from '../../components/part';
import { TemplatePicker } from '../../components/template-picker';
import { scan } from '../../lib/okr/description/scan';
import { sectionsOf } from '../../lib/okr/description/sections';
import { missingSections } from '../../lib/okr/description/template';
import { describingProfiles, withDescriptionsOf } from '../../lib/okr/profiles/built-in';
import { formWords } from '../../lib/text/forms';
import { criteriaProposal } from '../../lib/text/templates';
import { BalanceView } from './balance-view';
import { criteriaChange } from './criteria-change';
import type { PartProps } from './parts-view';
import { templateChange } from './proposals';
import { ShownAt } from './shown-at';

/** The forms of a description: what each would add, scoring criteria, balanced weights, and closing the quarter. */
export function FormsView(props: PartProps) {
  const { parts, answer, checked } = props;
  const { profile, about, reading } = answer;
  const { objective, children } = reading.tree;
  const isObjective = about.role === 'objective';
  const insert = (rulesId: string) => {
    parts.choices.choose(rulesId);
    parts.desk.propose(templateChange(withDescriptionsOf(profile, rulesId), about.role, objective, children));
  };
  return (
    <Part id="forms" title={formWords.title} actions={isObjective && <Actions {...props} />}>
      <TemplatePicker
        forms={offered(about.role, objective.description)}
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
  const hasCriteria = (checked.input.criteria?.items.length ?? 0) > 0;
  return (
    <>
      {hasCriteria ? (
        <ActionButton label={formWords.balance} onClick={() => parts.openForm('balance', '')} />
      ) : (
        answer.reading.tree.children.length > 0 && (
          <ActionButton
            label={formWords.criteria}
            name={criteriaProposal}
            onClick={() => parts.desk.propose(criteriaChange(answer))}
          />
        )
      )}
      {parts.closing.stage.value === 'away' && <ActionButton label={formWords.close} onClick={parts.closing.begin} />}
    </>
  );
}

function offered(role: PartProps['answer']['about']['role'], description: string) {
  const sections = sectionsOf(scan(description));
  return describingProfiles.flatMap(({ descriptions }) => {
    const template = descriptions.templates[role];
    if (!template) return [];
    const adds = missingSections(sections, template, descriptions).map(({ title }) => title);
    return [{ rulesId: descriptions.id, name: descriptions.name, adds }];
  });
}
