import type { Profile } from '../profile';
import { readProfileFile } from './read-profile-file';
import { type Refusal, tooLong } from './refusal';

/** A project's own profile file, as it was just read. `unreadable`: nobody knows whether there is one. */
export type SeenTeamFile =
  | { kind: 'none' }
  | { kind: 'file'; text: string }
  | { kind: 'too-long' }
  | { kind: 'unreadable' };

/** What the reader said to it before: the text agreed to, and the one last declined. */
export interface TeamFileAnswer {
  agreed: string | null;
  declined: string | null;
}

/** What a project's file brings. */
export interface TeamRules {
  /** In force; null: none were agreed to. */
  profile: Profile | null;
  /** The reader is to be asked about these rules. `isChange`: others were agreed to. */
  question: { text: string; profile: Profile; isChange: boolean } | null;
  /** Why the file as it stands cannot be used; null: it can, or there is none. */
  problem: Refusal | 'unreadable' | null;
}

/**
 * A project's rules are in force once agreed to. When the file changes, or can no longer be read, what was agreed to
 * stays until the reader agrees to the new text; when the file is gone, so are the rules: newcomers would not have them.
 */
export function teamRules(seen: SeenTeamFile, { agreed, declined }: TeamFileAnswer): TeamRules {
  if (seen.kind === 'none') return { profile: null, question: null, problem: null };
  const profile = agreed === null ? null : profileIn(agreed);
  const said = { profile, question: null, problem: null };
  if (seen.kind === 'unreadable') return { ...said, problem: 'unreadable' };
  if (seen.kind === 'too-long') return { ...said, problem: tooLong };
  const read = readProfileFile(seen.text);
  if (read.kind === 'refused') return { ...said, problem: read };
  if (seen.text === agreed || seen.text === declined) return said;
  return { ...said, question: { text: seen.text, profile: read.profile, isChange: agreed !== null } };
}

function profileIn(text: string): Profile | null {
  const read = readProfileFile(text);
  return read.kind === 'profile' ? read.profile : null;
}
