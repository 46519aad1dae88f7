import type { Instant } from '../okr/item';
import type { TeamFileAnswer } from '../okr/profile-file/team-rules';
import { entries, object, orNull, text } from './shapes';
import { stored } from './stored';

/** Its stored name. */
export const TEAM_FILES = 'team-files';

/** What the reader said to projects' own profile files, by `origin path`. */
export const teamFiles = stored<Record<string, TeamFileAnswer>>(
  TEAM_FILES,
  1,
  entries(object({ agreed: orNull(text), declined: orNull(text) })),
  {},
);

/** When a project was last asked for its file, by `origin path`. */
export const teamFileLooks = stored<Record<string, Instant>>('team-file-looks', 1, entries(text), {});
