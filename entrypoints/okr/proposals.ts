import type { Finding } from '../../lib/okr/checks/check';
import { keyOf } from '../../lib/okr/checks/dismissed';
import { criteriaSection } from '../../lib/okr/criteria/criteria-section';
import { CRITERIA_SPELLINGS } from '../../lib/okr/criteria/spellings';
import { weighable } from '../../lib/okr/criteria/weights';
import { applyEdits, type Edit } from '../../lib/okr/description/edit';
import { templateVariables } from '../../lib/okr/description/fill-template';
import { scan } from '../../lib/okr/description/scan';
import { insertSection, replaceBody } from '../../lib/okr/description/section-edits';
import { findSection, sectionsOf } from '../../lib/okr/description/sections';
import { insertMissing } from '../../lib/okr/description/template';
import type { Item } from '../../lib/okr/item';
import type { Profile } from '../../lib/okr/profile';
import type { Role } from '../../lib/okr/recognise';
import { insertRetro } from '../../lib/okr/retro-insert';
import { checkText } from '../../lib/text/checks';
import { retroProposal } from '../../lib/text/retro';
import { criteriaProposal, templateProposal } from '../../lib/text/templates';
import { checkItem } from './check-item';
import type { Answer } from './item-source';
import type { Proposal } from './on-desk';

const edited = (text: string, edits: readonly Edit[]) => {
  const done = applyEdits(text, edits);
  return done.ok ? done.text : text;
};

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
    make: (text) => (template ? insertMissing(text, template, descriptions, variables).text : text),
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
      return fix?.kind === 'edits' ? edited(text, fix.edits) : text;
    },
  };
}

/** The retro, or the parts that it lacks. */
export function retroChange({ descriptions: { retro } }: Profile): Proposal {
  return {
    at: 'retro',
    about: retroProposal.add,
    make: (text) => (retro && insertRetro(text, retro)?.text) ?? text,
  };
}

/** Scoring criteria with each key result and equal weights, in their section, or in a new one at the end. */
export function criteriaChange({ reading, profile }: Answer): Proposal {
  const body = criteriaSection(weighable(reading.tree.children, profile), 'table');
  return {
    at: 'criteria',
    about: criteriaProposal,
    make(text) {
      const sections = sectionsOf(scan(text));
      const section = findSection(sections, CRITERIA_SPELLINGS);
      if (section)
        return edited(text, [replaceBody(text, section, joined(text.slice(section.body, section.end), body))]);
      const level = sections.at(-1)?.heading.level ?? 3;
      const edit = insertSection(text, text.length, { level, title: CRITERIA_SPELLINGS[0] ?? '', body });
      return edit ? edited(text, [edit]) : text;
    },
  };
}

/** Words that are there stay above the table. */
function joined(own: string, table: string): string {
  return own.trim() ? `${own.trim()}\n\n${table}` : table;
}
