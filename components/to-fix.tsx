import type { ComponentChildren } from 'preact';
import type { FindingLevel } from '../lib/okr/checks/check';
import { toFix } from '../lib/text/desk';
import { ActionButton } from './action-button';
import { LevelMark } from './level-mark';
import { focusHeading, Part } from './part';

/** A finding, in sentences. */
export interface ToFixEntry {
  key: string;
  level: FindingLevel;
  title: string;
  sentence: string;
  /** Null: no click can do anything about it. */
  fixLabel: string | null;
  /** What the rule is, and why it is one. */
  help: string;
}

interface Props {
  shown: readonly ToFixEntry[];
  dismissed: readonly ToFixEntry[];
  /** What a fix has opened, shown below the finding it is for; below them all once that is mended and gone. */
  opened: { key: string; content: ComponentChildren } | null;
  onFix: (key: string) => void;
  onDismiss: (key: string) => void;
  onBringBack: (key: string) => void;
}

/** What there is to fix, worst first, each with what to do. */
export function ToFix({ shown, dismissed, opened, onFix, onDismiss, onBringBack }: Props) {
  const isMended = opened !== null && !shown.some(({ key }) => key === opened.key);
  return (
    <Part id="to-fix" title={toFix.title} count={shown.length}>
      {shown.length === 0 && <p class="line">{toFix.nothing}</p>}
      {shown.length > 0 && (
        <ul class="findings">
          {shown.map((entry) => (
            <li key={entry.key}>
              <Entry entry={entry} onFix={onFix} onDismiss={onDismiss} />
              {opened?.key === entry.key && <div class="opened">{opened.content}</div>}
            </li>
          ))}
        </ul>
      )}
      {isMended && <div class="opened">{opened.content}</div>}
      {dismissed.length > 0 && <Dismissed entries={dismissed} onBringBack={onBringBack} />}
    </Part>
  );
}

function Entry({ entry, onFix, onDismiss }: { entry: ToFixEntry } & Pick<Props, 'onFix' | 'onDismiss'>) {
  const { key, level, title, sentence, fixLabel, help } = entry;
  return (
    <div class="finding">
      <LevelMark level={level} />
      <div class="words">
        <strong dir="auto">{title}</strong>
        <p dir="auto">{sentence}</p>
        <details class="why">
          <summary aria-label={toFix.whyThis(title)}>{toFix.why}</summary>
          <p>{help}</p>
        </details>
      </div>
      <div class="buttons">
        {fixLabel !== null && (
          <ActionButton label={fixLabel} name={`${fixLabel} ${title}`} onClick={() => onFix(key)} />
        )}
        <button
          type="button"
          class="link"
          aria-label={toFix.dismissThis(title)}
          onClick={(event) => {
            focusHeading(event.currentTarget);
            onDismiss(key);
          }}
        >
          {toFix.dismiss}
        </button>
      </div>
    </div>
  );
}

function Dismissed({ entries, onBringBack }: { entries: readonly ToFixEntry[] } & Pick<Props, 'onBringBack'>) {
  return (
    <details class="dismissed">
      <summary>{toFix.dismissed(entries.length)}</summary>
      <ul class="findings">
        {entries.map(({ key, level, title }) => (
          <li key={key} class="finding">
            <LevelMark level={level} />
            <span class="words" dir="auto">
              {title}
            </span>
            <button
              type="button"
              class="link"
              aria-label={toFix.bringBackThis(title)}
              onClick={(event) => {
                focusHeading(event.currentTarget);
                onBringBack(key);
              }}
            >
              {toFix.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
