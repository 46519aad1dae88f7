import type { Copying } from '../../components/kept-text';
import { LinkedEpics } from '../../components/linked-epics';
import { StaleNote } from '../../components/problem-line';
import { initiativeNote } from '../../lib/text/initiatives';
import { ClosingView } from './closing-view';
import { FindingsView } from './findings-view';
import { FormsView } from './forms-view';
import { KeptView } from './kept-view';
import type { PanelParts } from './panel-parts';
import { readyItems } from './ready-items';
import { RetroView } from './retro-view';
import type { Site } from './site';

/** What stands below the score: what is to fix, the epics, the forms. */
export function PartsView({ parts, site }: { parts: PanelParts; site: Site }) {
  const shared = partProps(parts, site);
  if (!shared) return null;
  const { answer, checked, copying } = shared;
  const { initiatives } = checked;
  const problem = parts.around.problem.value;
  return (
    <>
      <KeptView {...shared} />
      <FindingsView {...shared} />
      <LinkedEpics
        rows={initiatives?.map((linked) => ({ linked, note: initiativeNote(linked) })) ?? null}
        failed={problem !== null}
      />
      {problem && <StaleNote problem={problem} signInUrl={site.signInUrl} onRetry={parts.around.refresh} />}
      <FormsView {...shared} />
      {answer.about.role === 'objective' && (
        <>
          <RetroView {...shared} />
          <ClosingView closing={parts.closing} ready={readyItems(answer.about.report, checked)} copying={copying} />
        </>
      )}
    </>
  );
}

/** What each part is given; null before the item is known. */
export function partProps(parts: PanelParts, site: Site): PartProps | null {
  const answer = parts.answer.value;
  const checked = parts.checked.value;
  const copying = { last: parts.copying.last.value, onCopy: parts.copying.onCopy };
  return answer && checked && { parts, answer, checked, site, copying };
}

/** What each part of the panel is given. */
export interface PartProps {
  parts: PanelParts;
  answer: NonNullable<PanelParts['answer']['value']>;
  checked: NonNullable<PanelParts['checked']['value']>;
  site: Site;
  copying: Copying;
}
