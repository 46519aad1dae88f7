import { useEffect, useState } from 'preact/hooks';
import { ProfilesPage } from '../../components/profiles-page';
import type { Notice } from '../../components/sites-page';
import { leaveTeamFile } from '../../lib/settings/answer-team-file';
import { applyProfile, removeProfile, withdrawProfile } from '../../lib/settings/change-profiles';
import { chooseForItem, hideProject, watchChoices } from '../../lib/settings/item-choices';
import { watchRules } from '../../lib/settings/watch-rules';
import { importing, profilesPage } from '../../lib/text/profiles-page';
import { exportOf } from './export-rules';
import { type Imported, importRules, keepRules } from './import-rules';
import { NO_RULES, readKeptRules } from './kept-rules';
import { saveFile } from './save-file';

/** The rules there are, and what was said of them. */
export function Rules() {
  const [kept, setKept] = useState(NO_RULES);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [replacing, setReplacing] = useState<Imported['replacing']>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const refresh = async () => setKept(await readKeptRules());
    watchRules(refresh, leaving.signal);
    watchChoices(refresh, leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, []);

  const tell = (came: Imported) => {
    setNotice(came.notice);
    setReplacing(came.replacing);
  };
  const replace = async (yes: boolean) => {
    if (!replacing) return;
    if (yes) return tell(await keepRules(replacing.text));
    tell({ notice: { kind: 'success', text: importing.kept(replacing.name) }, replacing: null });
  };
  const remove = async ({ id, name }: { id: string; name: string }) => {
    await removeProfile(id);
    tell({ notice: { kind: 'success', text: profilesPage.removed(name) }, replacing: null });
  };
  const save = (id: string) => {
    const row = kept.rows.find((one) => one.id === id);
    if (row) saveFile(exportOf(row));
  };

  return (
    <ProfilesPage
      {...kept}
      notice={notice}
      asks={replacing !== null}
      onUse={({ id }, place) => void applyProfile({ ...place, profileId: id })}
      onTakeBack={(_row, { host, path }) => void withdrawProfile({ host, path })}
      onExport={({ id }) => save(id)}
      onRemove={(row) => void remove(row)}
      onImport={async (given) => tell(await importRules(given))}
      onReplace={(yes) => void replace(yes)}
      onStop={(project) => void leaveTeamFile(project)}
      onShow={(key) => void (key.includes('#') ? chooseForItem(key, null) : hideProject(key, false))}
    />
  );
}
