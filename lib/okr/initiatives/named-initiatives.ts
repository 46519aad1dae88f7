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
  /** All that it mentions anywhere: it ties nothing, but what is linked in GitLab need not be named twice. */
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
  const criteria = findSection(sections, criteriaSpellings(rules));
  const listed = readLinks(text, blocks, linksSection(sections, spellingsOf(rules)), home);
  const scored = readLinks(text, blocks, criteria, home).filter(({ mention }) => mention.target.kind === 'item');
  return { links: [...listed, ...scored], others: mentionedIn(text, blocks, home) };
}

/** All that a text mentions, in order, outside code and comments. */
export function mentionedIn(text: string, blocks: readonly Block[], home: ReferenceHome): Mention[] {
  return blocks.filter(({ kind }) => !UNSEEN.has(kind)).flatMap((block) => mentionsIn(text, block, home));
}

/** The references GitLab is asked about: those of the links. */
export function referencesIn({ links }: Named): Reference[] {
  return links.flatMap(({ mention: { target } }) => (target.kind === 'item' ? [target.reference] : []));
}

/** What the rules call their section of linked epics. */
export function spellingsOf({ templates }: DescriptionRules): string[] {
  return Object.values(templates)
    .flatMap((template) => template?.sections ?? [])
    .flatMap(({ purpose, title, spellings }) => (purpose === 'linked-epics' ? [title, ...spellings] : []));
}
