import { useEffect, useState } from 'preact/hooks';
import { DiagnosticsView } from '../../components/diagnostics-view';
import { watchHosts } from '../../lib/settings/hosts';
import { watchKind } from '../../lib/settings/watch-stored';
import { diagnosticsOf } from '../../lib/text/diagnostics';
import { copyThrough } from '../okr/copy-through';
import { diagnosticFacts } from './diagnostic-facts';
import type { SiteList } from './site-list';
import { useSignal } from './use-signal';

/** What stands in a report of a problem, and a way to copy it. */
export function Diagnostics({ list }: { list: SiteList }) {
  const sites = useSignal(list.sites);
  const [text, setText] = useState('');

  useEffect(() => {
    const leaving = new AbortController();
    const refresh = async () => {
      const facts = await diagnosticFacts(sites);
      if (!leaving.signal.aborted) setText(diagnosticsOf(facts));
    };
    watchKind([''], refresh, leaving.signal);
    // Notifications are a permission too.
    watchHosts(refresh, leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, [sites]);

  return <DiagnosticsView text={text} onCopy={() => copyThrough(document, { 'text/plain': text })} />;
}
