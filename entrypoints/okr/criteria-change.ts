import { criteriaSection } from '../../lib/okr/criteria/criteria-section';
import { criteriaOf } from '../../lib/okr/criteria/read-criteria';
import { CRITERIA_SPELLINGS } from '../../lib/okr/criteria/spellings';
import { weighable } from '../../lib/okr/criteria/weights';
import { isPlaceholder } from '../../lib/okr/description/placeholder';
import { scan } from '../../lib/okr/description/scan';
import { insertSection, replaceBody } from '../../lib/okr/description/section-edits';
import { findSection, sectionsOf } from '../../lib/okr/description/sections';
import { criteriaProposal, refusedLine } from '../../lib/text/templates';
import type { Answer } from './answer';
import { edited } from './edited';
import type { Proposal } from './on-desk';

/** Scoring criteria with each key result and equal weights, in their section, or in a new one at the end. */
export function criteriaChange({ okrs, profile, home }: Answer): Proposal {
  const body = criteriaSection(weighable(okrs, profile), 'table');
  return {
    at: 'criteria',
    about: criteriaProposal,
    make(text) {
      const sections = sectionsOf(scan(text));
      if (criteriaOf(text, CRITERIA_SPELLINGS, home)) return { text, note: '' };
      const section = findSection(sections, CRITERIA_SPELLINGS);
      if (section) {
        const own = text.slice(section.body, section.end);
        return { text: edited(text, [replaceBody(text, section, beside(own, body))]), note: '' };
      }
      const level = sections.at(-1)?.heading.level ?? 3;
      const edit = insertSection(text, text.length, { level, title: CRITERIA_SPELLINGS[0] ?? '', body });
      return edit
        ? { text: edited(text, [edit]), note: '' }
        : { text, note: refusedLine([CRITERIA_SPELLINGS[0] ?? '']) };
    },
  };
}

/** Words that are there stay above the table; what only waits to be filled does not. */
function beside(own: string, table: string): string {
  const blocks = scan(own);
  const waits = blocks.every((block) =>
    block.kind === 'table'
      ? block.rows.slice(2).every(({ cells }) => cells.every((cell) => isWaiting(own.slice(cell.start, cell.end))))
      : isWaiting(own.slice(block.kind === 'list-item' ? block.content : block.start, block.end)),
  );
  return waits ? table : `${own.trim()}\n\n${table}`;
}

function isWaiting(words: string): boolean {
  return words.trim() === '' || isPlaceholder(words.trim());
}
