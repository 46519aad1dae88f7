import type { Finding } from '../../lib/okr/checks/check';
import { keyOf } from '../../lib/okr/checks/dismissed';
import { templateVariables } from '../../lib/okr/description/fill-template';
import { insertMissing } from '../../lib/okr/description/template';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import type { Role } from '../../lib/okr/recognise';
import { insertRetro } from '../../lib/okr/retro-insert';
import { checkText } from '../../lib/text/checks';
import { retroProposal } from '../../lib/text/retro';
import { fixRefused, refusedLine, templateProposal } from '../../lib/text/templates';
import type { Answer } from './answer';
import { checkItem } from './check-item';
import { edited } from './edited';
import type { Proposal } from './on-desk';

/** What the form of a profile lacks in a description. */
export function templateChange(
  { descriptions, fiscalYearStartMonth }: Profile,
  role: Role,
  item: Pick<Item, 'title' | 'milestone' | 'labels' | 'startDate' | 'dueDate'>,
  keyResults: readonly Item[],
): Proposal {
  const template = descriptions.templates[role];
  const variables = templateVariables(item, keyResults, fiscalYearStartMonth);
  return {
    at: 'template',
    about: templateProposal(descriptions.name),
    make(text) {
      if (!template) return { text, note: '' };
      const { text: made, refused } = insertMissing(text, template, descriptions, variables);
      return { text: made, note: refusedLine(refused) };
    },
  };
}

/** The change a finding offers, found anew in whatever the text is by then. */
export function findingChange(finding: Finding, answer: Answer, around: Parameters<typeof checkItem>[1]): Proposal {
  return {
    at: keyOf(finding),
    about: checkText(finding).title,
    make(text) {
      const { findings } = checkItem(answer, around, text);
      const fix = findings.find((one) => keyOf(one) === keyOf(finding))?.fix;
      const edits = fix?.kind === 'edits' ? fix.edits() : [];
      return edits ? { text: edited(text, edits), note: '' } : { text, note: fixRefused };
    },
  };
}

/** The retro, or the parts that it lacks. */
export function retroChange({ descriptions: { retro } }: Profile): Proposal {
  return {
    at: 'retro',
    about: retroProposal.add,
    make(text) {
      const made = retro && insertRetro(text, retro);
      return made ? { text: made.text, note: '' } : { text, note: retroProposal.refused };
    },
  };
}
