import type { CheckId } from '../okr/checks/all';
import type { Finding } from '../okr/checks/check';
import { carrierTexts } from './check-carriers';
import { dateTexts } from './check-dates';
import { epicTexts } from './check-epics';
import { formTexts } from './check-form';
import { scoreTexts } from './check-scores';
import type { CheckText, Texts } from './check-text';
import { wordingTexts } from './check-wording';

/** An entry for each check: without one this does not compile. */
const checkTexts: Texts<CheckId> = {
  ...scoreTexts,
  ...formTexts,
  ...epicTexts,
  ...carrierTexts,
  ...dateTexts,
  ...wordingTexts,
};

/** A finding in words. `fixLabel` is null where this finding has no fix. */
export function checkText({ check, args, fix }: Finding): {
  title: string;
  sentence: string;
  fixLabel: string | null;
  help: string;
} {
  // A finding's arguments are those of its check: `Check` ties them together, the list of findings no longer does.
  const { title, sentence, fixLabel, help } = checkTexts[check as CheckId] as CheckText<Finding['args']>;
  return { title: title(args), sentence: sentence(args), fixLabel: fix && fixLabel, help };
}
