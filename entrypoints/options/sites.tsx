import { useEffect, useState } from 'preact/hooks';
import type { SiteRow } from '../../components/site-row';
import { type Losing, type Notice, SitesPage } from '../../components/sites-page';
import { watchHosts } from '../../lib/settings/hosts';
import { GITLAB_COM } from '../../lib/settings/matches';
import { unsavedUnder } from '../../lib/settings/unsaved-under';
import { siteLine, siteNotes } from '../../lib/text/site-answers';
import { siteName, sites } from '../../lib/text/sites';
import { addSite } from './add-site';
import { removeSite } from './remove-site';
import type { ListedSite, SiteList } from './site-list';
import { useSignal } from './use-signal';

/** The sites the extension runs on, and what stands there. */
export function Sites({ list }: { list: SiteList }) {
  const listed = useSignal(list.sites);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [losing, setLosing] = useState<Losing | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    watchHosts(list.refresh, leaving.signal);
    void list.refresh();
    return () => leaving.abort();
  }, [list]);

  const add = async (address: string) => {
    const known = listed.flatMap(({ pattern }) => pattern ?? []);
    const adding = list.whileAdding(addSite(address, known, list.ask));
    setBusy(true);
    setNotice(null);
    setNotice(await adding.finally(() => setBusy(false)));
  };

  const remove = async ({ pattern }: SiteRow) => {
    if (pattern === null) return;
    const unsaved = await unsavedUnder(pattern);
    setNotice(null);
    if (unsaved.length > 0) setLosing({ pattern, unsaved });
    else setNotice(await removeSite(pattern, []));
  };

  const answer = async ({ name }: SiteRow, discard: boolean) => {
    setLosing(null);
    if (losing && discard) setNotice(await removeSite(losing.pattern, losing.unsaved));
    else setNotice({ kind: 'success', text: sites.kept(name) });
  };

  const check = () => {
    // It tells of an earlier answer.
    setNotice(null);
    void list.checkAgain();
  };

  return (
    <SitesPage
      rows={listed.map(rowOf)}
      notice={notice}
      losing={losing}
      busy={busy}
      checking={listed.some(({ answer }) => answer.kind === 'asking')}
      onAdd={add}
      onRemove={remove}
      onAnswer={answer}
      onCheck={check}
    />
  );
}

function rowOf({ pattern, answer, works }: ListedSite): SiteRow {
  const name = siteName(pattern ?? GITLAB_COM);
  return { name, pattern, line: siteLine(answer), notes: siteNotes(answer, works, pattern !== null) };
}
