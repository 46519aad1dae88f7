import type { ComponentChildren } from 'preact';
import { language } from '../lib/text/language';
import { lost } from '../lib/text/lost';
import { panel } from '../lib/text/panel';
import { DETAILS_ID } from './compact-line';
import { type LostNote, LostNoteLine } from './lost-note';
import { Mark } from './mark';

export interface FrameProps {
  label: string;
  /** GitLab’s page is dark. */
  dark: boolean;
  /** It could not be put in its place on the page; null: it could. */
  floating: LostNote | null;
  /** It stands among other things of GitLab's, in the sidebar. */
  aside?: boolean;
  /** Height in px that is kept free. */
  reserved?: number;
  children: ComponentChildren;
}

/** What stands around every panel. */
export function PanelFrame({ label, dark, floating, aside = false, reserved = 0, children }: FrameProps) {
  const names = ['lens', floating && 'floating', dark && 'dark', aside && 'aside'].filter(Boolean).join(' ');
  return (
    <section
      class={names}
      style={{ minBlockSize: `${reserved}px` }}
      lang={language.lang}
      dir={language.dir}
      aria-label={label}
    >
      {children}
      {floating && <LostNoteLine sentence={lost.sentence} {...floating} />}
    </section>
  );
}

/** At the compact line's end: the mark, and what opens the details. */
export function DetailsToggle({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  return (
    <div class="actions">
      <Mark />
      <button type="button" class="link" aria-expanded={open} aria-controls={DETAILS_ID} onClick={onToggle}>
        {panel.details}
        <svg class={open ? 'caret up' : 'caret'} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </div>
  );
}

/** In place of the compact line, at its height, until the first answer. */
export function Waiting({ words }: { words: string }) {
  return (
    <div class="compact" aria-busy="true">
      <div class="row">
        <div class="score">
          <span class="bone" style={{ inlineSize: '64px' }} />
        </div>
        <div class="middle">
          <div class="bar" />
          <div class="how" role="status">
            {words}
          </div>
        </div>
      </div>
      <div class="row">
        <div class="actions">
          <Mark />
        </div>
      </div>
    </div>
  );
}
