import { useEffect, useState } from 'preact/hooks';
import type { DueListProps, DueSiteView } from '../../components/due-view';
import { features, watchFeatures } from '../../lib/settings/features';
import { checkInThere } from './check-in-there';
import { readDueList } from './read-due-list';
import { watchSites } from './watch-sites';

/** What `DueList` is given in a page of the extension; `sites` is null for the moment until what is kept was read. */
interface DueHere extends Pick<DueListProps, 'onCheckIn' | 'onLook'> {
  sites: DueSiteView[] | null;
}

/** @param left called once a check-in stands open in another tab */
export function useDueSites(left: () => void = () => {}): DueHere {
  const [sites, setSites] = useState<DueSiteView[] | null>(null);
  const [canCheckIn, setCanCheckIn] = useState(false);
  const [onLook, setOnLook] = useState<DueHere['onLook']>(() => () => {});
  useEffect(() => {
    const leaving = new AbortController();
    const { lookNow } = watchSites(readDueList, setSites, leaving.signal);
    const readSwitch = async () => setCanCheckIn((await features.get()).checkIn);
    watchFeatures(readSwitch, leaving.signal);
    void readSwitch();
    setOnLook(() => (base: string) => void lookNow(base));
    return () => leaving.abort();
  }, []);
  const checkIn: DueHere['onCheckIn'] = (base, entry) => void checkInThere(base, entry).then(left);
  return { sites, onLook, onCheckIn: canCheckIn ? checkIn : null };
}
