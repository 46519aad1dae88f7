import type { DescriptionRules } from '../description-rules';
import type { LinkedInitiative } from '../initiatives/linked-initiatives';
import type { Report } from '../report';
import type { Retro } from '../retro';

/** Unknown: not everything could be read, so nobody can tell. */
export type ReadinessState = 'ready' | 'open' | 'unknown';

/** What should be ready before an objective is closed, and how it stands. */
export type Readiness =
  /** The final score is recorded on the objective. `score` is what it stands at. Percent. */
  | { item: 'final-score'; state: ReadinessState; facts: { score: number | null; recorded: number | null } }
  /** The parts that have too few bullets, too many, or none because they are not there; null: there is no retro. */
  | { item: 'retro'; state: ReadinessState; facts: RetroFacts | null }
  /** Every key result is closed that is an item. */
  | { item: 'key-results'; state: ReadinessState; facts: { all: number; open: number; unscored: number } }
  /** Every linked epic and issue is closed; null: they are not read yet. */
  | { item: 'linked-epics'; state: ReadinessState; facts: { all: number; open: number; unreadable: number } | null };

export interface RetroFacts {
  missing: string[];
  few: string[];
  many: string[];
  /** Still with the template's words. */
  placeholder: string[];
  misplaced: boolean;
}

/**
 * How an objective stands before it is closed, at a glance: final score, retro (where the rules ask for one), key
 * results, linked epics. It stops nobody.
 */
export function readiness({
  report,
  retro,
  rules,
  initiatives,
}: {
  report: Report;
  /** Of the objective's description. */
  retro: Retro | null;
  rules: DescriptionRules;
  initiatives: readonly LinkedInitiative[] | null;
}): Readiness[] {
  const list = [ofScore(report), ofKeyResults(report), ofInitiatives(initiatives, report, rules)];
  if (rules.retro) list.splice(1, 0, ofRetro(retro, rules.retro.bullets));
  return list;
}

function ofScore({ rollup, recorded, drift, partial }: Report): Readiness {
  const facts = { score: rollup.score, recorded: recorded?.percent ?? null };
  const isRecorded = recorded !== null && (drift === null || drift.level === 'none');
  if (partial) return { item: 'final-score', state: 'unknown', facts };
  return { item: 'final-score', state: isRecorded ? 'ready' : 'open', facts };
}

function ofRetro(retro: Retro | null, { least, most }: { least: number; most: number }): Readiness {
  if (!retro) return { item: 'retro', state: 'open', facts: null };
  const titles = (fits: (part: Retro['parts'][number]) => boolean) =>
    retro.parts.filter(fits).map(({ title }) => title);
  const facts = {
    missing: titles(({ missing }) => missing),
    few: titles(({ missing, bullets }) => !missing && bullets < least),
    many: titles(({ bullets }) => bullets > most),
    placeholder: titles(({ placeholder }) => placeholder),
    misplaced: retro.misplaced,
  };
  return { item: 'retro', state: retro.complete && !retro.misplaced ? 'ready' : 'open', facts };
}

function ofKeyResults({ rows, partial }: Report): Readiness {
  const keyResults = rows.filter(({ term, leftOut }) => (term ?? leftOut)?.role != null);
  // What is only a line of the description cannot be closed.
  const closable = keyResults.filter(({ member }) => !member.isWritten);
  const facts = {
    all: closable.length,
    open: closable.filter(({ item }) => item.state === 'open').length,
    unscored: keyResults.filter(({ term, leftOut }) => {
      const score = (term ?? leftOut)?.score;
      return !score?.reading && !score?.cancelled;
    }).length,
  };
  if (facts.open > 0) return { item: 'key-results', state: 'open', facts };
  return { item: 'key-results', state: partial ? 'unknown' : 'ready', facts };
}

/** Epics span quarters: one that is due after the period may stay open. */
function ofInitiatives(
  initiatives: readonly LinkedInitiative[] | null,
  { period }: Report,
  { epicLabels }: DescriptionRules,
): Readiness {
  if (!initiatives) return { item: 'linked-epics', state: 'unknown', facts: null };
  const over = new Set([...epicLabels.done, ...epicLabels.cancelled].map(plain));
  const open = initiatives.filter(({ initiative }) => {
    if (!initiative) return false;
    const { state, dueDate, labels } = initiative.item;
    const goesOn = period !== null && dueDate !== null && dueDate > period.end;
    return state === 'open' && !goesOn && !labels.some((label) => over.has(plain(label)));
  }).length;
  const unreadable = initiatives.filter(({ initiative }) => initiative === null).length;
  const facts = { all: initiatives.length, open, unreadable };
  if (open > 0) return { item: 'linked-epics', state: 'open', facts };
  return { item: 'linked-epics', state: unreadable > 0 ? 'unknown' : 'ready', facts };
}

function plain(label: string): string {
  return label.toLowerCase().replaceAll('::', ':');
}
