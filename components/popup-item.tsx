import { useRef, useState } from 'preact/hooks';
import type { Role } from '../lib/okr/recognise';
import { type LostPlace, lost } from '../lib/text/lost';
import { type ItemSaid, itemActions, type PanelSaid, panelSaid, takenFor } from '../lib/text/popup';
import { type LostNote, LostNoteLine } from './lost-note';

/** An item the page shows. */
export interface PopupItem extends ItemSaid {
  namespacePath: string;
  iid: string;
  /** Null: the page does not show one yet. */
  title: string | null;
  /** Of what holds it. */
  kind: 'project' | 'group' | 'unknown';
  /** What its panel says now; null: none stands there. */
  panel: PanelSaid | null;
  /** Set while the page does not tell what it is. */
  unread: LostPlace | null;
}

export interface ItemActions {
  /** Null: what the page tells counts again. */
  onChoose: (item: PopupItem, choice: Role | 'hidden' | null) => void;
  onHideProject: (item: PopupItem, hide: boolean) => void;
  /** Copies a report; false: the browser did not let it. */
  onTell: (place: LostPlace) => boolean;
}

/** What one item is taken for, and what the reader may say about that. */
export function PopupItemView({ item, onChoose, onHideProject, onTell }: ItemActions & { item: PopupItem }) {
  const card = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<LostNote['copied']>('no');
  const action = (name: string, run: () => void) => (
    <button
      key={name}
      type="button"
      onClick={() => {
        // The button goes when it has done its work.
        card.current?.focus();
        run();
      }}
    >
      {name}
    </button>
  );
  const { showAll, hideAll, show, hide, automatic, treatAs } = itemActions;
  const showProject = action(showAll(item.kind, item.namespacePath), () => onHideProject(item, false));
  const hideProject = action(hideAll(item.kind, item.namespacePath), () => onHideProject(item, true));
  const back = (name: string) => action(name, () => onChoose(item, null));
  const choose = (name: string, choice: Role | 'hidden') => action(name, () => onChoose(item, choice));
  // What the reader said, or wants hidden, counts whatever the page tells.
  const unread = item.choice === null && !item.isProjectHidden ? item.unread : null;
  const isShown = item.choice !== null || item.told !== null || item.hasPanel;
  const name = `${item.namespacePath}#${item.iid}`;
  return (
    <section class="item" tabIndex={-1} ref={card} aria-label={item.title ?? name}>
      <h2 dir="auto">{item.title ?? name}</h2>
      {item.panel && <p class="says">{panelSaid(item.panel)}</p>}
      {unread ? (
        <LostNoteLine
          sentence={lost.unread}
          copied={copied}
          onTell={() => setCopied(onTell(unread) ? 'yes' : 'failed')}
        />
      ) : (
        <p role="status">{takenFor(item, item.namespacePath)}</p>
      )}
      <div class="choices">
        {item.isProjectHidden && showProject}
        {!item.isProjectHidden && item.choice === 'hidden' && back(show)}
        {!item.isProjectHidden && item.choice !== 'hidden' && (
          <>
            {item.choice !== null && back(automatic)}
            {item.choice === null && item.told === null && !unread && (
              <>
                {choose(treatAs.objective, 'objective')}
                {choose(treatAs['key-result'], 'key-result')}
              </>
            )}
            {isShown && choose(hide, 'hidden')}
            {isShown && hideProject}
          </>
        )}
      </div>
    </section>
  );
}
