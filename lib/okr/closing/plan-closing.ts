import type { Item } from '../item';
import type { Profile } from '../profile';
import { platformsRetro } from '../profiles/platforms-retro';
import type { Role } from '../recognise';
import type { Report } from '../report';
import type { Member } from '../structure/structure';
import { withFinalScore } from './final-score';
import { type FinalState, finalLine } from './final-state';

/** What is written to one item when its quarter is closed. */
export interface ClosingStep {
  item: Item;
  /** Its description as it was read, and as it will be. */
  before: string;
  after: string;
  /** The same change in another text: somebody may have written in the same place. */
  make: (text: string) => string;
  /** False: it is closed already. */
  close: boolean;
  /** The objective's: it is done once every other is. */
  isLast: boolean;
  state: FinalState;
  /** `Score => 72% (missed)` */
  line: string;
}

/**
 * The steps that close an objective and its key results, in the order in which they are done: key results first, as
 * they are listed, the objective last. An item without a choice is not touched; one that is closed with its line
 * already gives no step.
 *
 * @param choices final states by item id
 * @param scores percent by item id; null or absent where there is none
 */
export function planClosing({
  objective,
  members,
  choices,
  scores,
  profile,
}: {
  objective: Item;
  members: readonly Pick<Member, 'item' | 'role' | 'isWritten'>[];
  choices: ReadonlyMap<string, FinalState>;
  scores: ReadonlyMap<string, number | null>;
  profile: Profile;
}): ClosingStep[] {
  const retro = profile.descriptions.retro ?? { ...platformsRetro, place: 'top' };
  const stepOf = (item: Item, role: Role | null): ClosingStep[] => {
    const state = choices.get(item.id);
    if (!state || !role) return [];
    const line = finalLine(scores.get(item.id) ?? null, state);
    const make = (text: string) => withFinalScore(text, role, line, retro);
    const after = make(item.description);
    const close = item.state === 'open';
    return close || after !== item.description
      ? [{ item, before: item.description, after, make, close, isLast: item === objective, state, line }]
      : [];
  };
  const steps = members.flatMap(({ item, role, isWritten }) => (isWritten ? [] : stepOf(item, role)));
  return [...steps, ...stepOf(objective, 'objective')];
}

/** The scores a report gives, by item id: the objective's roll-up, the key results' own. Percent; null: not scored. */
export function finalScores({ objective, rollup, rows }: Report): Map<string, number | null> {
  const own = rows.map(({ item, term, leftOut }): [string, number | null] => [
    item.id,
    (term ?? leftOut)?.score?.reading?.percent ?? null,
  ]);
  return new Map([...own, [objective.id, rollup.score]]);
}
