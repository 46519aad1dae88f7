import { profileById } from '../okr/choose-profile';
import { readProfileFile } from '../okr/profile-file/read-profile-file';
import { readUrl } from '../okr/read-url';
import { inTurn } from './entries';
import { importedProfiles, profileApplications } from './profiles';
import { type PlacedRecognition, recognitions } from './recognitions';
import { teamFiles } from './team-files';

/**
 * Derives anew how OKRs are recognised where the rules are not built-in ones, in the order of `chooseProfile`. To be
 * called when profiles, their places or projects' files changed, and when the extension was updated.
 */
export function updateRecognitions(): Promise<void> {
  return inTurn(async () => recognitions.set([...(await ofProjects()), ...(await ofReader())]));
}

async function ofProjects(): Promise<PlacedRecognition[]> {
  return Object.entries(await teamFiles.get()).flatMap(([project, { agreed }]) => {
    const [origin = '', path = ''] = project.split(' ');
    const read = agreed === null ? null : readProfileFile(agreed);
    const url = readUrl(origin);
    if (read?.kind !== 'profile' || !url) return [];
    return [{ host: url.hostname, path, recognition: read.profile.recognition }];
  });
}

async function ofReader(): Promise<PlacedRecognition[]> {
  const [applications, imported] = await Promise.all([profileApplications.get(), importedProfiles()]);
  const applied = applications.flatMap(({ host, path, profileId }) => {
    const profile = profileById(profileId, imported);
    return profile ? [{ host, path, recognition: profile.recognition }] : [];
  });
  const own = imported.flatMap(({ appliesTo, recognition }) => appliesTo.map((place) => ({ ...place, recognition })));
  return [...applied, ...own];
}
