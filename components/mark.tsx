import { panel } from '../lib/text/panel';

/** The product's mark: a lens over a rising score. */
export function Mark() {
  return (
    <span class="mark" title={panel.name}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M11 11l3.5 3.5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        <path d="M4.5 9V7.5M7 9V6M9.5 9V4.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <span class="name">{panel.name}</span>
    </span>
  );
}
