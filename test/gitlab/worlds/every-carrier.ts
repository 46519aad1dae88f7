import { blueprint } from './blueprint';
import type { Builder } from './builder';
import { epicOkrs } from './epic-okrs';
import { levels } from './levels';
import { oddDates } from './odd-dates';
import { ownTypes } from './own-types';
import { teamRules } from './team-rules';
import { tree } from './tree';
import { trend } from './trend';
import { writtenKeyResults } from './written-key-results';

/** OKRs as teams without the native types keep them, over several levels, and by rules of their own. */
export function everyCarrier(builder: Builder): void {
  blueprint(builder);
  epicOkrs(builder);
  ownTypes(builder);
  writtenKeyResults(builder);
  levels(builder);
  oddDates(builder);
  teamRules(builder);
  trend(builder);
  tree(builder);
}
