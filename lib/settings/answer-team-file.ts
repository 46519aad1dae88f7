import type { Instant } from '../okr/item';
import type { TeamFileAnswer } from '../okr/profile-file/team-rules';
import { change, withEntry } from './entries';
import { teamFileLooks, teamFiles } from './team-files';
import { updateRecognitions } from './update-recognitions';

/** Each may be twice 64 kB, and browsers keep 5 MB for an extension; most are some hundred bytes. */
const MOST_FILES = 100;
const MOST_LOOKS = 500;

/**
 * The reader agreed to this text of a project's file: it is in force from now on.
 *
 * @param project `origin path`, as everywhere here
 */
export function agreeToTeamFile(project: string, text: string): Promise<void> {
  return answer(project, () => ({ agreed: text, declined: null }));
}

/** The reader does not want this text; what was agreed to before stays in force. */
export function declineTeamFile(project: string, text: string): Promise<void> {
  return answer(project, (before) => ({ agreed: before?.agreed ?? null, declined: text }));
}

/** The reader takes the agreement back, and is not asked again about the same text. */
export function leaveTeamFile(project: string): Promise<void> {
  return answer(project, (before) => before && { agreed: null, declined: before.agreed ?? before.declined });
}

/** The project has no file any more. */
export function forgetTeamFile(project: string): Promise<void> {
  return answer(project, () => null);
}

/** The project was asked for its file at that moment. */
export function noteTeamFileLook(project: string, at: Instant): Promise<void> {
  return change(teamFileLooks, (kept) => withEntry(kept, project, at, MOST_LOOKS));
}

async function answer(project: string, how: (before: TeamFileAnswer | null) => TeamFileAnswer | null): Promise<void> {
  await change(teamFiles, (kept) => withEntry(kept, project, how(kept[project] ?? null), MOST_FILES));
  await updateRecognitions();
}
