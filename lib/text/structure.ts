import type { Item } from '../okr/item';
import type { Structure, StructureNote, Tie } from '../okr/structure/structure';
import { almostWords } from './almost-okr';
import { formOf, plural } from './format';
import { inARow, quoted } from './naming';

/** How an OKR is tied to its objective where it is no child item. */
const tieNames: Record<Exclude<Tie, 'child'>, string> = {
  linked: 'linked',
  listed: 'listed in the description',
  'parent-epic': 'under the same epic',
};

/** `linked and listed in the description`; '' of a child item, which stands in GitLab's own list of those. */
export function tieWords(ties: readonly Tie[]): string {
  return ties.includes('child') ? '' : inARow(ties.flatMap((tie) => (tie === 'child' ? [] : [tieNames[tie]])));
}

/** The words around what could not be followed or counted. */
export const structureNotes = { label: 'What is not counted, and why' } as const;

/** What the structure could not follow, or did not count twice, in sentences. */
export function structureSentences({ notes, hiddenLinks }: Pick<Structure, 'notes' | 'hiddenLinks'>): string[] {
  const sentences = notes.map(sentenceOf);
  if (hiddenLinks > 0) {
    const items = plural(hiddenLinks, 'linked item');
    sentences.push(`There ${formOf(hiddenLinks, 'is', 'are')} ${items} you may not see.`);
  }
  return sentences;
}

function sentenceOf(note: StructureNote): string {
  switch (note.kind) {
    case 'cycle':
      return `${named(note.item)} stands below itself: it was met again below ${named(note.at)}, and is not followed there.`;
    case 'repeated':
      return `${named(note.item)} is tied to ${named(note.at)} as well; it counts once, through ${named(note.through)}.`;
    case 'too-deep':
      return `What stands below ${named(note.at)} is not followed: there are too many levels.`;
    case 'not-read':
      return `What stands below ${named(note.at)} was not read, so its score may lack something.`;
    case 'unclear-level':
      return `${named(note.item)} is linked, but nothing tells which of the two stands above the other, so it is not counted. Link it with “blocks” or “is blocked by”, or list it in the description, to count it.`;
    case 'stands-above':
      return `${named(note.item)} is linked, but lives in a group above: it is taken to support the level above, and is not counted. Link it with “is blocked by”, or list it in the description, to count it.`;
    case 'almost':
      return `${named(note.item)} is not counted: ${almostWords(note.why)}`;
    case 'shared-epic':
      return `Several objectives stand below the epic ${quoted(note.title)}, so its key results are not counted: nobody can tell whose they are. Link them to their objective.`;
  }
}

function named({ reference, title }: Item): string {
  return reference ? `${reference} ${quoted(title, 60)}` : quoted(title, 60);
}
