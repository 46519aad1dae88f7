import { ActionButton } from '../../components/action-button';
import { KeptText } from '../../components/kept-text';
import { Part } from '../../components/part';
import { formWords } from '../../lib/text/forms';
import type { PartProps } from './parts-view';

/** Texts of changes that did not come about, kept when another change took their place on the desk. */
export function KeptView({ parts, copying }: PartProps) {
  const kept = parts.desk.kept.value;
  if (kept.length === 0) return null;
  return (
    <Part
      id="kept"
      title={formWords.kept}
      actions={<ActionButton label={formWords.putAway} onClick={parts.desk.dropKept} />}
    >
      {kept.map(({ about, text }) => (
        <KeptText key={text} label={about} text={text} copying={copying} />
      ))}
    </Part>
  );
}
