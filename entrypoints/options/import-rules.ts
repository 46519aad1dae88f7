import type { Notice } from '../../components/sites-page';
import { readProfileFile } from '../../lib/okr/profile-file/read-profile-file';
import { keepProfile } from '../../lib/settings/change-profiles';
import { profileFiles } from '../../lib/settings/profiles';
import { listed } from '../../lib/text/lists';
import { refusalSentence } from '../../lib/text/profile-refusal';
import { tooManyProfiles } from '../../lib/text/profiles';
import { importing, placeName } from '../../lib/text/profiles-page';

/** What came of an import. `replacing`: the text that is kept only if the reader lets it take the place of another. */
export interface Imported {
  notice: Notice;
  replacing: { text: string; name: string } | null;
}

/** Somewhat above the longest file that is read: of anything longer its beginning tells enough. */
const MOST_BYTES = 70_000;

/** Takes a file, or what was pasted; asks before it replaces rules that were imported before. */
export async function importRules({ file, text }: { file: File | null; text: string }): Promise<Imported> {
  const given = file ? await textOf(file) : text;
  if (given === null) return problem(importing.unreadable);
  if (given.trim() === '') return problem(importing.nothing);
  const read = readProfileFile(given);
  if (read.kind === 'refused') return problem(refusalSentence(read));
  const { id, name } = read.profile;
  if (!Object.hasOwn(await profileFiles.get(), id)) return keepRules(given);
  return { notice: { kind: 'warning', text: importing.exists(name) }, replacing: { text: given, name } };
}

/** Keeps it, whatever it replaces. */
export async function keepRules(text: string): Promise<Imported> {
  const kept = await keepProfile(text);
  if (kept.kind === 'refused') return problem(refusalSentence(kept));
  if (kept.kind === 'too-many') return problem(tooManyProfiles(kept.most));
  const { name, appliesTo } = kept.profile;
  const places = listed(appliesTo.map(placeName));
  const said = places === '' ? importing.imported(name) : importing.importedFor(name, places);
  return { notice: { kind: 'success', text: said }, replacing: null };
}

function problem(text: string): Imported {
  return { notice: { kind: 'problem', text }, replacing: null };
}

function textOf(file: File): Promise<string | null> {
  return file
    .slice(0, MOST_BYTES)
    .text()
    .catch(() => null);
}
