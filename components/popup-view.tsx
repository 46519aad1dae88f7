import { popup } from '../lib/text/sites';

/** What the extension can do for the page the reader looks at. */
export type PopupState = { kind: 'active' | 'allowable'; site: string } | { kind: 'elsewhere' };

interface Props {
  state: PopupState;
  onShow: () => void;
  onSites: () => void;
}

/** The small window behind the toolbar button. */
export function PopupView({ state, onShow, onSites }: Props) {
  return (
    <main class="popup">
      <h1>{popup.title}</h1>
      <p role="status">{sentence(state)}</p>
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
  return state.kind === 'active' ? popup.active(state.site) : popup.ask(state.site);
}
