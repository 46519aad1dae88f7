import { criteriaSection } from '../../lib/okr/criteria/criteria-section';
import { CRITERIA_SPELLINGS } from '../../lib/okr/criteria/spellings';
import { weighable } from '../../lib/okr/criteria/weights';
import { scan } from '../../lib/okr/description/scan';
import { insertSection, replaceBody } from '../../lib/okr/description/section-edits';
import { findSection, sectionsOf } from '../../lib/okr/description/sections';
import { criteriaProposal } from '../../lib/text/templates';
import { edited } from './edited';
import type { Answer } from './item-source';
import type { Proposal } from './on-desk';

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
