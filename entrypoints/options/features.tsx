import { useEffect, useState } from 'preact/hooks';
import { FeaturesPage } from '../../components/features-page';
import { features, type Features as Kept, switchFeature, watchFeatures } from '../../lib/settings/features';

/** What the reader can switch off or on. */
export function Features() {
  const [on, setOn] = useState<Kept | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const refresh = async () => setOn(await features.get());
    watchFeatures(refresh, leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, []);

  return on && <FeaturesPage on={on} onSwitch={(name, next) => void switchFeature(name, next)} />;
}
