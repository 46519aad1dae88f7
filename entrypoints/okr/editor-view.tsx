import { EditorResult } from '../../components/editor-result';
import type { Copying } from '../../components/kept-text';
import { inEditor } from '../../lib/text/writing';
import type { Desk } from './desk';
import type { OnDesk } from './on-desk';

interface Props {
  desk: Desk;
  now: Exclude<OnDesk, { kind: 'nothing' | 'preview' | 'failed' | 'result' }>;
  copying: Copying;
}

/** What GitLab's open editor made of a change. */
export function EditorView({ desk, now, copying }: Props) {
  return (
    <EditorResult
      result={resultOf(now)}
      copying={copying}
      onUndo={desk.editor.undo}
      onBackToRichText={desk.editor.backToRichText}
      onClose={desk.clear}
    />
  );
}

function resultOf(now: Props['now']) {
  switch (now.kind) {
    case 'inserted':
      return { ...now, about: inEditor.lead };
    case 'command-refused':
      return { ...now, text: now.preview.after };
    case 'editor-refused':
      return { ...now, text: now.preview?.after ?? null };
    case 'unneeded':
    case 'typed-since':
    case 'editor-asks':
    case 'editor-elsewhere':
      return now;
  }
}
