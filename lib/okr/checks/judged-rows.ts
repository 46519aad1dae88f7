import type { Report } from '../report';
import type { Row } from '../rows';

/** The children that count or will count once they are scored: not what is cancelled, weighs nothing or is no OKR. */
export function judgedRows(report: Report | null): Row[] {
  return report?.rows.filter(({ leftOut }) => leftOut === null || leftOut.reason === 'not-scored') ?? [];
}
