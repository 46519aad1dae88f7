import type { ComponentChildren } from 'preact';
import { editorBar } from '../lib/text/desk';
import { language } from '../lib/text/language';
import { ActionButton } from './action-button';
import { Mark } from './mark';

interface Props {
  forms: readonly { rulesId: string; name: string }[];
  dark: boolean;
  /** What came of the last click, or the preview to it; null: only the buttons. */
  children: ComponentChildren;
  onPick: (rulesId: string) => void;
}

/** Beside GitLab's open editor, and on the page of a new item: the team's form in one click. */
export function EditorBar({ forms, dark, children, onPick }: Props) {
  return (
    <section class={dark ? 'lens dark' : 'lens'} lang={language.lang} dir={language.dir} aria-label={editorBar.label}>
      <div class="editor-bar">
        <span>{editorBar.lead}</span>
        <div class="buttons">
          {forms.map(({ rulesId, name }) => (
            <ActionButton key={rulesId} label={name} name={editorBar.insert(name)} onClick={() => onPick(rulesId)} />
          ))}
        </div>
        <Mark />
      </div>
      {children}
    </section>
  );
}
