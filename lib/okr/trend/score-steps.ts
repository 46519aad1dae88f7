import type { Source } from '../profile';
import type { ItemScore, Reading } from '../reading';
import type { Role } from '../recognise';
import type { Member } from '../structure/structure';
import { scoreOfTitle } from '../title-score';
import type { DatedScore, ItemHistory } from './history';

/** A score as it stood, in percent; `none`: there was none; `unknown`: GitLab keeps nothing of it. */
export type Stand = number | 'none' | 'unknown';

/** How the score in one place went: `before` until the first change, oldest change first. */
export interface ScoreSteps {
  source: Source;
  before: Stand;
  changes: { time: number; stand: number | 'none' }[];
}

/** An OKR that counts, as its objective's report found it, and what GitLab kept of it; null: nothing was read. */
interface Asked {
  member: Member;
  role: Role;
  score: ItemScore;
  history: ItemHistory | null;
}

/**
 * How an OKR's score went in each place where it had one, in the order of `sources`. GitLab dates the progress field and
 * the title, comments date the check-ins; of a score anywhere else nothing is known before the date it has now.
 */
export function scoreSteps(asked: Asked, sources: readonly Source[]): ScoreSteps[] {
  return sources.flatMap((source) => stepsIn(source, asked) ?? []);
}

function stepsIn(source: Source, asked: Asked): ScoreSteps | null {
  const { member, role, history } = asked;
  const field = role === 'objective' ? 'gitlab-rollup' : 'progress';
  if (source === field) return dated(source, 'progress', history, presentProgress(member));
  if (source === 'title') return dated(source, 'title', history, presentTitle(member, history));
  const present = presentElsewhere(source, asked);
  if (source === 'check-in') return dated(source, 'check-in', history, present);
  return present && { source, before: 'unknown', changes: changeAt(present) };
}

interface Present {
  percent: number;
  at: string | null;
}

function dated(
  source: Source,
  kind: DatedScore['source'],
  history: ItemHistory | null,
  present: Present | null,
): ScoreSteps | null {
  const scores = history?.scores.filter((score) => score.source === kind) ?? [];
  const [first] = scores;
  if (!first) return present && { source, before: 'unknown', changes: changeAt(present) };
  const changes = scores.map(({ at, percent }) => ({ time: Date.parse(at), stand: percent ?? ('none' as const) }));
  const last = changes.at(-1);
  // What was set after the newest note.
  const since = present
    ? changeAt(present).filter(({ time, stand }) => last && time > last.time && stand !== last.stand)
    : [];
  return { source, before: standBefore(first, history), changes: [...changes, ...since] };
}

/** What stood before the first change. A check-in tells the score of the week before, which had not stood all along. */
function standBefore({ source, before }: DatedScore, history: ItemHistory | null): Stand {
  if (before === null) return 'none';
  if (before === undefined) return history?.complete ? 'none' : 'unknown';
  return source === 'check-in' ? 'unknown' : before;
}

function changeAt({ percent, at }: Present): ScoreSteps['changes'] {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? [] : [{ time, stand: percent }];
}

function presentProgress({ item: { progress } }: Member): Present | null {
  if (progress?.percent == null || (progress.percent === 0 && progress.updatedAt === null)) return null;
  return { percent: progress.percent, at: progress.updatedAt };
}

/** A title that never changed its score, as far as all notes tell, has had it from the start. */
function presentTitle({ item }: Member, history: ItemHistory | null): Present | null {
  const outcome = scoreOfTitle(item.title)?.outcome;
  if (outcome?.kind !== 'percent') return null;
  const changed = history?.scores.some(({ source }) => source === 'title');
  return { percent: outcome.percent, at: history?.complete && !changed ? item.createdAt : null };
}

/** As the report found it: a description is not searched again. One that agrees with what counts tells nothing more. */
function presentElsewhere(source: Source, { member, score }: Asked): Reading | null {
  const known = [score.reading, ...score.disagreeing, ...member.elsewhere];
  return known.find((reading) => reading?.source === source) ?? null;
}
