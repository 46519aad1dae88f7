import type { Answer, AnswerError } from './answer';

/** What the page says about its GitLab; null where it does not say. */
export interface Hints {
  /** `18.7.0-ee`, as GitLab spells it. */
  version: string | null;
  /** Whether it is built as Enterprise Edition (also true for an unlicensed one). */
  enterprise: boolean | null;
}

/** Which fields this GitLab knows. It refuses a whole document for one that it does not. */
export interface Variant {
  /** Progress and health, which Community Edition builds lack. */
  enterprise: boolean;
  /** `rolledUpCountsByType`, since 17.3. */
  counts: boolean;
  /** It was found to lack notes newest first, or the state of linked items, which came between 17.3 and 18.7. */
  lacksNewest?: boolean;
}

/** A variant that worked, with the hints it was chosen for. */
export interface Remembered {
  variant: Variant;
  hints: Hints;
}

/** Where the variant of one host is kept between pages. */
export interface VariantMemory {
  get(): Promise<Remembered | null>;
  set(remembered: Remembered): Promise<void>;
}

const POOREST: Variant = { enterprise: false, counts: false };
const COUNTS_SINCE: Since = [17, 3];

/** Major and minor version. */
export type Since = readonly [number, number];

/** The variant to try first. What the hints leave open is taken to be there: the newest Enterprise build is most likely. */
export function firstVariant(hints: Hints): Variant {
  return { enterprise: hints.enterprise ?? true, counts: hasCounts(hints.version) };
}

/** Whether to ask for notes newest first and the state of linked items. No version is known for them: they are tried. */
export function isNewest({ counts, lacksNewest = false }: Variant): boolean {
  return counts && !lacksNewest;
}

/** Whether a remembered variant still fits: no hint contradicts those it was chosen for. A missing hint says nothing. */
export function stillFits(remembered: Remembered, hints: Hints): boolean {
  const { version, enterprise } = remembered.hints;
  return (hints.version ?? version) === version && (hints.enterprise ?? enterprise) === enterprise;
}

/** Whether GitLab refused the document for fields or types it does not know. */
export function isUnknownToGitlab(answer: Answer): boolean {
  return !answer.data && answer.errors.some(namesUnknown);
}

/** The poorer variant that the refusal points to; the poorest when it points nowhere; null when there is none poorer. */
export function poorerVariant(variant: Variant, errors: AnswerError[]): Variant | null {
  if (!variant.enterprise && !variant.counts) return null;
  const told = errors.map(textOf).join('\n');
  const enterprise =
    variant.enterprise && !/WorkItemWidget(Progress|HealthStatus)|\b(progress|healthStatus)\b/.test(told);
  const counts = variant.counts && !/rolledUpCountsByType/.test(told);
  const lacksNewest = isNewest(variant) && /'sort'|"sort"|workItemState/.test(told);
  if (lacksNewest) return { enterprise, counts, lacksNewest };
  const changed = enterprise !== variant.enterprise || counts !== variant.counts;
  return changed ? { ...variant, enterprise, counts } : POOREST;
}

/** graphql-ruby's words and codes for a name the schema lacks. */
function namesUnknown(error: AnswerError): boolean {
  return /undefined(Field|Type)|argumentNotAccepted|doesn't exist on type|No such type|doesn't accept argument/.test(
    textOf(error),
  );
}

function textOf({ message, extensions }: AnswerError): string {
  return `${message} ${JSON.stringify(extensions)}`;
}

function hasCounts(version: string | null): boolean {
  return isSince(version, COUNTS_SINCE) ?? true;
}

/** Whether a GitLab of this version (`18.7.0-ee`) is that new; null: it does not tell. */
export function isSince(version: string | null, [sinceMajor, sinceMinor]: Since): boolean | null {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  if (!major) return null;
  return Number(major) > sinceMajor || (Number(major) === sinceMajor && Number(minor) >= sinceMinor);
}
