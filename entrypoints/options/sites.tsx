import { useEffect, useState } from 'preact/hooks';
import { type Notice, type SiteRow, SitesPage } from '../../components/sites-page';
import { grantedSites, removeHost, watchHosts } from '../../lib/settings/hosts';
import { GITLAB_COM } from '../../lib/settings/matches';
import { siteName, sites } from '../../lib/text/sites';
import { addSite } from './add-site';

/** The sites the extension runs on. */
export function Sites() {
  const [granted, setGranted] = useState<string[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const refresh = async () => setGranted(await grantedSites());
    watchHosts(refresh, leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, []);

  const add = async (address: string) => {
    const adding = addSite(address, granted);
    setBusy(true);
    setNotice(null);
    setNotice(await adding.finally(() => setBusy(false)));
  };

  const remove = async ({ name, pattern }: SiteRow) => {
    if (pattern === null) return;
    const gone = await removeHost(pattern);
    setNotice(
      gone ? { kind: 'success', text: sites.removed(name) } : { kind: 'problem', text: sites.notRemoved(name) },
    );
  };

  const rows = [
    { name: siteName(GITLAB_COM), pattern: null },
    ...granted.map((pattern) => ({ name: siteName(pattern), pattern })),
  ];
  return <SitesPage rows={rows} notice={notice} busy={busy} onAdd={add} onRemove={remove} />;
}
