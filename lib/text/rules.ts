import type { ChosenProfile } from '../okr/choose-profile';
import type { Band, Missing, Profile } from '../okr/profile';
import { percent, plural } from './format';
import { listed } from './lists';
import { rulesFrom } from './profiles';

const missingWords: Record<Missing, string> = {
  'left-out-until-end': 'a missing score is left out until the period ends, then counts as 0',
  'left-out': 'a missing score is left out',
  zero: 'a missing score counts as 0',
};

/** Every rule of a profile that a number depends on; the lead tells where the rules come from. */
export function rulesSentence({ profile, from }: ChosenProfile): [lead: string, rest: string] {
  const { name, rollUp, rounding, tolerance, bands } = profile;
  const mean = rollUp.weighted
    ? 'weighted where the weights are complete, else the plain mean'
    : 'always the plain mean';
  const parts = [
    mean,
    rollUp.capAt100 ? 'each score is capped at 100' : 'no score is capped',
    missingWords[rollUp.missing],
    roundingWords(rounding),
    `${plural(tolerance, 'point')} apart is still the same number`,
  ];
  if (bands) parts.push(`bands: ${listed(bands.map(bandWords))}`);
  const rest = parts.join('; ');
  return [
    `What the rules “${name}”${rulesFrom[from]}${rulesFrom[from] && ','} say`,
    `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`,
  ];
}

function roundingWords({ decimals, way }: Profile['rounding']): string {
  const shown = decimals === 1 ? 'shown with one decimal' : 'shown as a whole number';
  return way === 'down' ? `${shown}, the rest dropped` : shown;
}

function bandWords({ from, name }: Band): string {
  return `${name} from ${percent(from)}`;
}
