import type { ComponentChildren } from 'preact';

interface Props {
  /** Unique within the panel. */
  id: string;
  title: string;
  /** Beside the title; null: no number there. */
  count?: number | null;
  /** At the heading's end. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the opened panel below a heading of its own. */
export function Part({ id, title, count = null, actions, children }: Props) {
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
          {count !== null && (
            <>
              {' '}
              <span class="count">{count}</span>
            </>
          )}
        </h2>
        {actions && <div class="buttons">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** For a control that is about to vanish: the focus goes to its part's heading rather than nowhere. */
export function focusHeading(control: EventTarget | null): void {
  if (control instanceof Element) control.closest('.part')?.querySelector<HTMLElement>('h2')?.focus();
}
