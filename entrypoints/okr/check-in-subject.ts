import { keyResultStanding } from '../../lib/okr/key-result/standing';
import type { KeyResultReport } from '../../lib/okr/key-result-report';
import type { Report } from '../../lib/okr/report';
import { supportedObjectives } from '../../lib/okr/supported-objectives';
import type { CheckInItem, Subject } from '../check-in/subject';
import type { Answer } from './answer';
import { checkInItem, reminderBy } from './check-in-items';
import type { Checked } from './check-item';
import type { readSupported } from './supported';

type Supported = Pick<ReturnType<typeof readSupported>, 'value' | 'problem'>;

/** What is checked in from this page; null: nothing is, or what it stands below could not be read yet. */
export function subjectOf(answer: Answer | null, checked: Checked | null, supported: Supported): Subject | null {
  if (!answer || answer.reading.incomplete === 'loading') return null;
  if (answer.about.role === 'objective') return objectiveSubject(answer, answer.about.report, checked);
  const objectives = objectivesOf(answer, supported);
  return objectives && keyResultSubject(answer, answer.about.report, checked, objectives);
}

/**
 * What a key result supports, as far as its comment can go there. Empty: nothing, or what the reader may not see. Null:
 * it is not read, or not whole, so that nobody can tell yet.
 */
function objectivesOf({ reading, profile }: Answer, { value, problem }: Supported): readonly Report[] | null {
  const reports = value.value;
  const why = problem.value?.kind;
  if (reports) {
    const isFound = reports.some((one) => keyResultStanding(one, reading.tree.objective) !== null);
    return why && !isFound && reports.some(({ partial }) => partial !== null) ? null : reports;
  }
  const isForGood = why === 'forbidden' || why === 'not-found';
  return isForGood || supportedObjectives(reading.tree, profile).length === 0 ? [] : null;
}

/** An objective's check-in. Null where nothing can be checked in: no key result of it is an item. */
function objectiveSubject(answer: Answer, report: Report, checked: Checked | null): Subject | null {
  const { objective } = report;
  const items = report.rows.flatMap((row) => checkInItem(row) ?? []);
  if (items.every(({ isWritten }) => isWritten)) return null;
  const isClosed = objective.state === 'closed';
  const reminder = isClosed ? null : reminderBy(answer.reading.viewer, report);
  return { ...common(answer, checked), items, isClosed, noteOn: objective, reminder };
}

/**
 * That of one key result, from its own page.
 *
 * @param objectives it supports, as each reports on it; empty: none is known
 */
function keyResultSubject(
  answer: Answer,
  report: KeyResultReport,
  checked: Checked | null,
  objectives: readonly Report[],
): Subject {
  const { item, score, update } = report;
  const [standing] = objectives.flatMap((one) => keyResultStanding(one, item) ?? []);
  const own: CheckInItem = {
    item,
    role: 'key-result',
    score: score.reading?.percent ?? null,
    elsewhere: standing?.row.member.elsewhere ?? [],
    update,
    isWritten: false,
  };
  const isClosed = item.state === 'closed';
  return { ...common(answer, checked), items: [own], isClosed, noteOn: standing?.objective ?? item, reminder: null };
}

function common({ profile, home, reading }: Answer, checked: Checked | null) {
  return {
    profile,
    home,
    now: reading.today,
    viewer: reading.viewer,
    hasHealth: reading.variant.enterprise,
    initiatives: checked?.initiatives ?? null,
  };
}
