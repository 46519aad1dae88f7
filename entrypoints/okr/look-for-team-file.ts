import { readTeamFile, type TeamFile } from '../../lib/gitlab/team-file';
import { forgetTeamFile, noteTeamFileLook } from '../../lib/settings/answer-team-file';
import { teamFileLooks } from '../../lib/settings/team-files';
import type { Site } from './site';

/** A project that had no file is asked for one again after this time. */
const LOOK_AGAIN_MS = 3_600_000;

/** The project's own rules as its default branch has them; null: it had none a short while ago. */
export async function lookForTeamFile(path: string, site: Site, signal: AbortSignal): Promise<TeamFile | null> {
  const project = `${site.origin} ${path}`;
  await site.rules.ready;
  const looked = (await teamFileLooks.get())[project];
  const isKnown = site.rules.answerTo(path) !== null;
  if (!isKnown && looked && Date.now() - Date.parse(looked) < LOOK_AGAIN_MS) return null;
  const file = await site.reading(
    signal,
    () => {},
    (gateway) => readTeamFile(gateway, path, { signal }),
  );
  if (file.kind === 'none') await noteTeamFileLook(project, new Date().toISOString());
  // With the file its rules are gone: newcomers would not have them.
  if (file.kind === 'none' && isKnown) await forgetTeamFile(project);
  return file;
}
