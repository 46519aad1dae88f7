import { criteriaSpellings } from '../criteria/spellings';
import type { Block } from '../description/block';
import { findSection, type Section } from '../description/sections';
import type { DescriptionRules } from '../description-rules';
import { mentionsIn } from './mentions';
import { linksSection, type NamedLink, readLinks } from './read-links';
import type { Mention, Reference, ReferenceHome } from './reference';

/** What a description names. */
export interface Named {
  /** Epics and issues it lists as such, or scores by. */
  links: NamedLink[];
  /** Everything else: it ties nothing, but what is linked in GitLab need not be named twice. */
  others: Mention[];
}

const UNSEEN: ReadonlySet<Block['kind']> = new Set(['blank', 'code', 'fence', 'front-matter', 'comment', 'rule']);

/** Reads all that a description names. Total, and linear in its length. */
export function readNamed(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  rules: DescriptionRules,
  home: ReferenceHome,
): Named {
  const section = linksSection(sections, spellingsOf(rules));
  const criteria = findSection(sections, criteriaSpellings(rules));
  const listed = readLinks(text, blocks, section, home);
  const scored = readLinks(text, blocks, criteria, home).filter(({ mention }) => mention.target.kind === 'item');
  const others = blocks
    .filter(({ kind, start }) => !UNSEEN.has(kind) && !isIn(section, start) && !isIn(criteria, start))
    .flatMap((block) => mentionsIn(text, block, home));
  return { links: [...listed, ...scored], others };
}

/** The references GitLab is asked about: those of the links, each once. */
export function referencesIn({ links }: Named): Reference[] {
  return links.flatMap(({ mention: { target } }) => (target.kind === 'item' ? [target.reference] : []));
}

/** What the rules call their section of linked epics. */
export function spellingsOf({ templates }: DescriptionRules): string[] {
  return Object.values(templates)
    .flatMap((template) => template?.sections ?? [])
    .flatMap(({ purpose, title, spellings }) => (purpose === 'linked-epics' ? [title, ...spellings] : []));
}

function isIn(section: Section | null, at: number): boolean {
  return section !== null && at >= section.start && at < section.endWithin;
}
