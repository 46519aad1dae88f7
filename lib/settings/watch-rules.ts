import { PROFILES } from './profiles';
import { TEAM_FILES } from './team-files';
import { watchStored } from './watch-stored';

/** Tells when profiles, their places or what was said to projects' files changed, in this page or any other. */
export function watchRules(changed: () => void, signal: AbortSignal): void {
  watchStored([...Object.values(PROFILES), TEAM_FILES], changed, signal);
}
