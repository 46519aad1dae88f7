import type { Retro } from '../lib/okr/retro';
import { daysLeft, retroWords } from '../lib/text/quarter-end';
import { retroProposal } from '../lib/text/retro';
import { ActionButton } from './action-button';
import { Part } from './part';
import { RetroStatus } from './retro-status';

interface Props {
  /** Null: there is none yet. */
  retro: Pick<Retro, 'parts' | 'misplaced' | 'complete'> | null;
  asked: { place: 'top' | 'end'; bullets: { least: number; most: number } };
  /** `FY24-Q3`, and how many days of it are left; below 0 it has ended. */
  period: { name: string; daysLeft: number };
  onAdd: () => void;
}

/** The retro at the quarter's end: what is there, what is missing, and the form in one click. */
export function RetroForm({ retro, asked, period, onAdd }: Props) {
  const lacksParts = retro === null || retro.parts.some(({ missing }) => missing);
  return (
    <Part
      id="retro"
      title={retroWords.title}
      actions={
        lacksParts && <ActionButton label={retro ? retroProposal.complete : retroProposal.add} onClick={onAdd} />
      }
    >
      <p class="line">
        {daysLeft(period.name, period.daysLeft)} {retro === null && retroWords.none}
        {retro?.complete && !retro.misplaced && retroWords.ready}
      </p>
      {retro && <RetroStatus parts={retro.parts} bullets={asked.bullets} />}
      {retro?.misplaced && <p class="line">{retroWords.misplaced[asked.place]}</p>}
    </Part>
  );
}
