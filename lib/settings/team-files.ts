import * as z from 'zod/mini';
import type { Instant } from '../okr/item';
import type { TeamFileAnswer } from '../okr/profile-file/team-rules';
import { entries } from './entries';
import { stored } from './stored';

/** Its stored name. */
export const TEAM_FILES = 'team-files';

/** What the reader said to projects' own profile files, by `origin path`. */
export const teamFiles = stored<Record<string, TeamFileAnswer>>(
  TEAM_FILES,
  1,
  entries(z.object({ agreed: z.nullable(z.string()), declined: z.nullable(z.string()) })),
  {},
);

/** When a project was last asked for its file, by `origin path`. */
export const teamFileLooks = stored<Record<string, Instant>>('team-file-looks', 1, entries(z.string()), {});
