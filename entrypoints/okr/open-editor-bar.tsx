import { weighable } from '../../lib/okr/criteria/weights';
import { FormBar } from './form-bar';
import type { PanelShared } from './panel-shared';

/** Below the panel while GitLab's editor of the item is open. */
export function OpenEditorBar({ site, parts }: PanelShared) {
  const answer = parts.answer.value;
  if (!answer) return null;
  const { objective } = answer.reading.tree;
  return (
    <FormBar
      role={answer.about.role}
      profile={answer.profile}
      item={() => objective}
      keyResults={weighable(answer.okrs, answer.profile)}
      desk={parts.desk}
      now={parts.desk.now.value}
      site={site}
      dark={site.dark.value}
      copying={{ last: parts.copying.last.value, onCopy: parts.copying.onCopy }}
      onChoose={parts.choices.choose}
    />
  );
}
