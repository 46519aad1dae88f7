import type { ComponentChildren } from 'preact';
import { popup } from '../lib/text/popup';
import { type ItemActions, type PopupItem, PopupItemView } from './popup-item';

/**
 * What the extension can do for the page the reader looks at. `items`: what the page shows, as far as it tells; `refused`:
 * it was asked for and not allowed.
 */
export type PopupState =
  | { kind: 'active'; site: string; items: PopupItem[] }
  | { kind: 'allowable'; site: string; refused: boolean }
  | { kind: 'elsewhere' };

interface Props extends ItemActions {
  state: PopupState;
  /** What is due, above what the page shows. */
  due?: ComponentChildren;
  onShow: () => void;
  onSites: () => void;
}

/** The small window behind the toolbar button. */
export function PopupView({ state, due, onShow, onSites, ...on }: Props) {
  const items = state.kind === 'active' ? state.items : [];
  return (
    <main class="popup">
      <h1>{popup.title}</h1>
      {due}
      {items.length === 0 && <p role="status">{sentence(state)}</p>}
      {items.map((item) => (
        <PopupItemView key={`${item.namespacePath}#${item.iid}`} item={item} {...on} />
      ))}
      {state.kind === 'allowable' && (
        <button type="button" class="primary" onClick={onShow}>
          {popup.show(state.site)}
        </button>
      )}
      <button type="button" class="link" onClick={onSites}>
        {popup.sites}
      </button>
    </main>
  );
}

function sentence(state: PopupState): string {
  if (state.kind === 'elsewhere') return popup.elsewhere;
  if (state.kind === 'active') return popup.active(state.site);
  return state.refused ? popup.refused(state.site) : popup.ask(state.site);
}
