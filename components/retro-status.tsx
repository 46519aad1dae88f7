import type { RetroPart } from '../lib/okr/retro';
import { retroWords } from '../lib/text/quarter-end';
import { StateMark } from './state-mark';

interface Props {
  parts: readonly Omit<RetroPart, 'section'>[];
  bullets: { least: number; most: number };
}

/** The retro part by part: how many points it has of those asked for, and what is left of the template. */
export function RetroStatus({ parts, bullets }: Props) {
  return (
    <ul class="checklist" aria-label={retroWords.label}>
      {parts.map((part) => (
        <li key={part.title}>
          <StateMark state={isReady(part, bullets) ? 'ready' : 'open'} />
          <span class="words">
            <strong dir="auto">{part.title}</strong>{' '}
            <span class="subtle">
              {part.missing ? (
                retroWords.missing
              ) : (
                <>
                  {retroWords.bullets(part.bullets, bullets)}
                  <span class="unseen"> {retroWords.bulletsUnseen}</span>
                  {part.placeholder && ` · ${retroWords.placeholder}`}
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function isReady({ bullets, placeholder, missing }: Props['parts'][number], { least, most }: Props['bullets']) {
  return !missing && !placeholder && bullets >= least && bullets <= most;
}
