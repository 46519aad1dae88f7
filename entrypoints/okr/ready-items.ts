import type { ReadyItem } from '../../components/ready-to-close';
import { readiness } from '../../lib/okr/closing/readiness';
import type { Report } from '../../lib/okr/report';
import { readRetro } from '../../lib/okr/retro';
import { readinessLine, readinessTitles } from '../../lib/text/closing';
import type { Checked } from './check-item';

/** How an objective stands before it is closed, in words. */
export function readyItems(report: Report, { input, initiatives }: Checked): ReadyItem[] {
  const { rules, sections, item } = input;
  const retro = rules.retro && readRetro(item.description, sections, rules.retro);
  return readiness({ report, retro, rules, initiatives }).map((one) => ({
    key: one.item,
    title: readinessTitles[one.item],
    state: one.state,
    fact: readinessLine(one, rules.retro),
  }));
}
