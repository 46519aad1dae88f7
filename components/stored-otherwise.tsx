import { lineDiff } from '../lib/okr/description/line-diff';
import { writing } from '../lib/text/writing';
import { Diff } from './diff';
import { type Copying, KeptText } from './kept-text';

/** GitLab keeps another text than was sent: what it changed, and both. */
export function Altered({ sent, stored, copying }: { sent: string; stored: string; copying: Copying }) {
  return (
    <>
      <Diff lines={diffAsStored(sent, stored)} title={writing.altered} />
      <KeptText label={writing.kept} text={sent} copying={copying} />
      <KeptText label={writing.stored} text={stored} copying={copying} />
    </>
  );
}

interface OvertakenProps {
  ours: string;
  /** Null: GitLab does not tell. */
  theirs: string | null;
  stored: string;
  copying: Copying;
}

/** Two people wrote in the same moment: what one text took from the other, and both. */
export function Overtaken({ ours, theirs, stored, copying }: OvertakenProps) {
  return (
    <>
      {theirs === null ? (
        <p class="line">{writing.theirsUnknown}</p>
      ) : (
        <>
          <Diff lines={diffAsStored(theirs, stored)} title={writing.overtaken} />
          <KeptText label={writing.theirs} text={theirs} copying={copying} />
        </>
      )}
      <KeptText label={writing.kept} text={ours} copying={copying} />
      {stored !== ours && stored !== theirs && <KeptText label={writing.stored} text={stored} copying={copying} />}
    </>
  );
}

/** GitLab drops carriage returns whatever happens: they are no change. */
function diffAsStored(before: string, after: string) {
  return lineDiff(before.replaceAll('\r', ''), after.replaceAll('\r', ''));
}
