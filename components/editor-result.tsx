import { inEditor, outcomes, writing } from '../lib/text/writing';
import { ActionButton } from './action-button';
import { type Copying, KeptText } from './kept-text';
import { Said } from './said';

/** What GitLab's open editor made of a change. */
export type EditorResultState =
  /** `about`: what was put in, `Inserted 2 sections.` */
  | { kind: 'inserted'; about: string; wasRich: boolean }
  /** `note`: why nothing could be changed; '' where nothing had to be. */
  | { kind: 'unneeded'; note: string }
  | { kind: 'typed-since' | 'editor-elsewhere' }
  | { kind: 'command-refused'; line: string; text: string }
  /** `text`: null where it could not even be read. */
  | { kind: 'editor-refused'; text: string | null }
  | { kind: 'editor-asks' };

interface Props {
  result: EditorResultState;
  copying: Copying;
  onUndo: () => void;
  onBackToRichText: () => void;
  onClose: () => void;
}

/** What came of putting a text into GitLab's editor; it is the reader who saves it there. */
export function EditorResult({ result, copying, onUndo, onBackToRichText, onClose }: Props) {
  const text = 'text' in result ? result.text : null;
  return (
    <section class="result" aria-label={writing.result}>
      <Said words={wordsOf(result)} />
      {result.kind === 'command-refused' && <pre dir="auto">{result.line}</pre>}
      {text !== null && <KeptText label={writing.kept} text={text} copying={copying} />}
      <div class="buttons foot">
        {result.kind === 'inserted' && <ActionButton label={inEditor.undo} onClick={onUndo} />}
        {result.kind === 'inserted' && result.wasRich && (
          <ActionButton label={inEditor.backToRich} onClick={onBackToRichText} />
        )}
        <ActionButton label={writing.close} onClick={onClose} />
      </div>
    </section>
  );
}

function wordsOf(result: EditorResultState): readonly [string, string] {
  switch (result.kind) {
    case 'inserted':
      return [result.about, inEditor.inserted];
    case 'unneeded':
      return result.note ? [result.note, ''] : inEditor.unneeded;
    case 'typed-since':
      return inEditor.typedSince;
    case 'editor-elsewhere':
      return inEditor.elsewhere;
    case 'command-refused':
      return outcomes.command;
    case 'editor-refused':
      return result.text === null ? inEditor.unread : inEditor.refused;
    case 'editor-asks':
      return inEditor.asks;
  }
}
