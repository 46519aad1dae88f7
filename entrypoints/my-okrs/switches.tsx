import { useEffect, useState } from 'preact/hooks';
import { DueSettings } from '../../components/due-settings';
import { dueBadge, dueNotices, mayNotify, requestNotices, watchDueSettings } from '../../lib/settings/due-settings';

/** What OKR Lens tells by itself. */
export function Switches() {
  const [kept, setKept] = useState({ badge: true, notify: false });
  const [notAllowed, setNotAllowed] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const refresh = async () => setKept({ badge: await dueBadge.get(), notify: await mayNotify() });
    watchDueSettings(refresh, leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, []);

  const switchNotices = async (on: boolean) => {
    setKept({ ...kept, notify: on });
    // The browser's question comes first: it is refused after any waiting.
    const allowed = on ? await requestNotices() : true;
    setNotAllowed(!allowed);
    setKept({ ...kept, notify: on && allowed });
    await dueNotices.set(on && allowed);
  };

  return (
    <DueSettings
      {...kept}
      notAllowed={notAllowed}
      onBadge={(on) => void dueBadge.set(on)}
      onNotify={(on) => void switchNotices(on)}
    />
  );
}
