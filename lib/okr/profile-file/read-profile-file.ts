import * as z from 'zod/mini';
import type { DescriptionRules } from '../description-rules';
import { madeOnce } from '../made-once';
import type { Profile } from '../profile';
import { chooseableProfiles } from '../profiles/built-in';
import { nativeProfile } from '../profiles/native';
import { descriptionSettings } from './descriptions-schema';
import { oneOf } from './expected';
import { parseJson } from './parse-json';
import { type Refusal, refusalOf, wrongValue } from './refusal';
import { group, name, optional, ruleSettings } from './rules-schema';

/** The number a file carries. A file with a higher one is for a later version of this extension. */
export const FILE_VERSION = 1;

/** Made for the first file: most pages have none, and it is so large that their scores would wait for it. */
const profileFile = madeOnce(() =>
  group({
    okrLens: oneOf([FILE_VERSION]),
    name: name(),
    basedOn: optional(oneOf(chooseableProfiles.map(({ id }) => id))),
    ...ruleSettings(),
    descriptions: optional(descriptionSettings()),
  }),
);

type ProfileFile = z.infer<ReturnType<typeof profileFile>>;

/**
 * A team's rules as they stand in its file: `{ "okrLens": 1, "name": "…", "basedOn": "native", … }` with the settings
 * that differ from the profile it is based on. Groups of settings are laid over that one's; lists, templates and the
 * retro are taken whole. Patterns (`appliesTo`) are never those of the profile it is based on. Total: any text gives
 * rules or a refusal with the path of what is wrong.
 */
export function readProfileFile(text: string): { kind: 'profile'; profile: Profile } | Refusal {
  const json = parseJson(text);
  if (json.kind === 'refused') return json;
  if (isNewer(json.value)) return { kind: 'refused', path: 'okrLens', reason: 'newer' };
  const parsed = profileFile().safeParse(json.value);
  if (!parsed.success) return refusalOf(parsed.error.issues);
  const profile = profileOf(parsed.data);
  return unreadPlace(profile) ?? { kind: 'profile', profile };
}

/** A score that is written to a text has to be read there, where any text is read. */
function unreadPlace({ sources, writesTo }: Profile): Refusal | null {
  const texts = sources.filter((source) => source === 'title' || source === 'description');
  if (texts.length === 0 || texts.includes(writesTo)) return null;
  return wrongValue('writesTo', { what: 'one-of', values: texts });
}

/** Told before all else: what a later version writes may be wrong by today's rules. */
function isNewer(value: unknown): boolean {
  const { success, data } = z.object({ okrLens: z.number() }).safeParse(value);
  return success && data.okrLens > FILE_VERSION;
}

function profileOf(file: ProfileFile): Profile {
  const base = chooseableProfiles.find(({ id }) => id === file.basedOn) ?? nativeProfile;
  const { okrLens: _version, basedOn: _base, ...rules } = file;
  const own = file.id ?? idOf(file.name);
  const { recognition, asks } = base;
  return {
    ...base,
    ...rules,
    id: own,
    appliesTo: file.appliesTo ?? [],
    recognition: {
      ...recognition,
      ...file.recognition,
      objective: { ...recognition.objective, ...file.recognition?.objective },
      'key-result': { ...recognition['key-result'], ...file.recognition?.['key-result'] },
    },
    rollUp: { ...base.rollUp, ...file.rollUp },
    rounding: { ...base.rounding, ...file.rounding },
    cadence: { ...base.cadence, ...file.cadence },
    checkIn: { ...base.checkIn, ...file.checkIn },
    asks: {
      objective: { ...asks.objective, ...file.asks?.objective },
      'key-result': { ...asks['key-result'], ...file.asks?.['key-result'] },
    },
    descriptions: file.descriptions
      ? descriptionsOf(file.descriptions, base.descriptions, { id: own, name: file.name })
      : base.descriptions,
  };
}

/** Changed rules of descriptions are the file's own: they do not go by the name of those they came from. */
function descriptionsOf(
  file: NonNullable<ProfileFile['descriptions']>,
  base: DescriptionRules,
  named: { id: string; name: string },
): DescriptionRules {
  return {
    ...base,
    ...named,
    ...file,
    templates: { ...base.templates, ...file.templates },
    epicCadence: { ...base.epicCadence, ...file.epicCadence },
    epicLabels: { ...base.epicLabels, ...file.epicLabels },
  };
}

/** `Platform team: OKRs` → `platform-team-okrs`. */
function idOf(named: string): string {
  const words = named.toLowerCase().match(/[a-z\d]+/g) ?? ['profile'];
  return words.join('-').slice(0, 64);
}
