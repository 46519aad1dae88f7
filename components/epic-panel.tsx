import type { Day } from '../lib/okr/item';
import { epicPanel } from '../lib/text/desk';
import { DETAILS_ID } from './compact-line';
import type { LostNote } from './lost-note';
import { Mark } from './mark';
import { DetailsToggle, PanelFrame, Waiting } from './panel-frame';
import { type Problem, ProblemLine } from './problem-line';
import { type ServedOkr, ServedOkrs } from './served-okrs';

interface Props {
  /** Null until the first answer. */
  okrs: readonly ServedOkr[] | null;
  status: { day: Day | null /** The day it was asked for last, when it is late. */; dueDay: Day | null };
  problem: Problem | null;
  open: boolean;
  dark: boolean;
  floating: LostNote | null;
  signInUrl: string;
  onToggle: () => void;
  onRetry: () => void;
}

/** For the owner of an epic: the OKRs it serves, and whether somebody waits for its status. */
export function EpicPanel(props: Props) {
  const { okrs, problem, open, dark, floating, signInUrl, onRetry } = props;
  return (
    <PanelFrame label={epicPanel.label} dark={dark} floating={floating} aside>
      {okrs ? (
        <Compact {...props} okrs={okrs} />
      ) : problem ? (
        <ProblemLine problem={problem} signInUrl={signInUrl} onRetry={onRetry} />
      ) : (
        <Waiting words={epicPanel.loading} />
      )}
      {okrs && okrs.length > 0 && open && (
        <div id={DETAILS_ID} class="details">
          <ServedOkrs okrs={okrs} />
        </div>
      )}
    </PanelFrame>
  );
}

function Compact({ okrs, status: { day, dueDay }, open, onToggle }: Props & { okrs: readonly ServedOkr[] }) {
  const titles = okrs.map(({ item }) => item.title).join(' · ');
  return (
    <div class="compact">
      <div class="row">
        <div class="middle">
          <strong class="serves">{okrs.length > 0 ? epicPanel.serves(okrs.length) : epicPanel.none}</strong>
          <div class="how" title={titles} dir="auto">
            {titles}
          </div>
        </div>
      </div>
      <div class="row">
        <div class="chips warnings">
          {dueDay && <span class="chip warning">{epicPanel.statusDue(dueDay)}</span>}
          <span class={dueDay ? 'chip extra' : 'chip'}>{day ? epicPanel.statusOf(day) : epicPanel.noStatus}</span>
        </div>
        {okrs.length > 0 ? (
          <DetailsToggle open={open} onToggle={onToggle} />
        ) : (
          <div class="actions">
            <Mark />
          </div>
        )}
      </div>
    </div>
  );
}
