import type { CheckInput, Finding } from '../../lib/okr/checks/check';
import { inputFor } from '../../lib/okr/checks/input';
import { runChecks } from '../../lib/okr/checks/run';
import { scan } from '../../lib/okr/description/scan';
import { sectionsOf } from '../../lib/okr/description/sections';
import type { Surroundings } from '../../lib/okr/initiatives/initiative';
import { type LinkedInitiative, linkInitiatives } from '../../lib/okr/initiatives/linked-initiatives';
import { readNamed } from '../../lib/okr/initiatives/named-initiatives';
import type { Answer } from './answer';

/** An item's description as the checks see it. */
export interface Checked {
  input: CheckInput;
  /** Null while they are not read. */
  initiatives: LinkedInitiative[] | null;
  findings: Finding[];
}

/** Checks an item; with another text than its own, as it would be with that one. */
export function checkItem(answer: Answer, around: Surroundings | null, text?: string): Checked {
  const { reading, profile, home, about } = answer;
  const item = text === undefined ? reading.tree.objective : { ...reading.tree.objective, description: text };
  const blocks = scan(item.description);
  const { period } = about.report;
  const structure = about.role === 'objective' ? about.report.structure : null;
  const now = reading.today;
  const named = readNamed(item.description, blocks, sectionsOf(blocks), profile.descriptions, home);
  const initiatives = around && linkInitiatives({ named, surroundings: around, profile, period, now, structure });
  const known = {
    role: about.role,
    item,
    profile,
    home,
    report: about.role === 'objective' ? about.report : null,
    update: about.role === 'key-result' ? about.report.update : null,
    score: about.role === 'objective' ? about.report.rollup.score : (about.report.score.reading?.percent ?? null),
    initiatives,
    comments: around?.comments ?? null,
    checkIns: reading.tree.checkIns,
    period,
    now,
  };
  const input = inputFor(known, blocks);
  return { input, initiatives, findings: runChecks(input) };
}
