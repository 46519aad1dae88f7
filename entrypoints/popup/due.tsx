import { DueList } from '../../components/due-list';
import { myOkrs } from '../../lib/text/my-okrs';
import { openMyOkrs } from '../due/open-tab';
import { useDueSites } from '../due/use-due-sites';

/** On all GitLabs together: more is a page’s matter. */
const MOST = 6;

const close = () => window.close();

/** What is due, in short; nothing before OKRs were opened anywhere. */
export function Due() {
  const { sites, ...acts } = useDueSites(close);
  if (!sites || sites.length === 0) return null;
  return (
    <>
      <DueList sites={sites} most={Math.max(2, Math.floor(MOST / sites.length))} {...acts} />
      <button type="button" class="link" onClick={() => void openMyOkrs().then(close)}>
        {myOkrs.all}
      </button>
    </>
  );
}
