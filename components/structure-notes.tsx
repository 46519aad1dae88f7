import type { Structure } from '../lib/okr/structure/structure';
import { structureNotes, structureSentences } from '../lib/text/structure';

/** What of an objective's structure could not be followed, or is not counted twice. Nothing where all is plain. */
export function StructureNotes({ structure }: { structure: Pick<Structure, 'notes' | 'hiddenLinks'> }) {
  const sentences = structureSentences(structure);
  if (sentences.length === 0) return null;
  return (
    <ul class="reasons structure" aria-label={structureNotes.label}>
      {sentences.map((sentence, at) => (
        <li key={at} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
