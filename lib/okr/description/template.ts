import type { DescriptionRules, SectionRule, Template } from '../description-rules';
import { type Retro, readRetro } from '../retro';
import type { Block } from './block';
import { applyEdits } from './edit';
import { fillTemplate, type TemplateVariables } from './fill-template';
import { scan } from './scan';
import { insertSection } from './section-edits';
import { beforeRule, endPlace, placeInForm, type SectionPlace, titleAbove } from './section-place';
import { comparable, type Section, sectionsOf } from './sections';

/** A description with what a template asked for; `added` and `refused` are headings, as the template writes them. */
export interface Completed {
  text: string;
  added: string[];
  /** They would not become sections: the text's end stands inside a fence or comment that was never closed. */
  refused: string[];
}

/**
 * The sections of a template that a description lacks, in the template's order. One that is there under any heading of
 * the same purpose, whatever its level and place, is not lacking.
 */
export function missingSections(
  sections: readonly Section[],
  template: Template,
  rules: DescriptionRules,
): SectionRule[] {
  const found = foundSections(sections, template, rules);
  return template.sections.filter((_, index) => found[index] === null);
}

/** For each section of a template the description's own, null where it is missing. */
export function foundSections(
  sections: readonly Section[],
  template: Template,
  rules: DescriptionRules,
): (Section | null)[] {
  return template.sections.map((rule) => {
    const names = namesOf(rule, rules);
    return sections.find(({ name }) => names.has(name)) ?? null;
  });
}

/**
 * A description with the template's missing sections added, filled. What is there keeps its text and its place. A
 * section goes behind the one that the template has before it, with its subsections, else before the one after it, as
 * deep as that neighbour. Where none of them is there, they go below the leading words and a retro on top, and above
 * the other sections: those come "after the block above" (GitLab handbook, Infrastructure Platforms, OKR). A second
 * time nothing is added, for any text.
 */
export function insertMissing(
  text: string,
  template: Template,
  rules: DescriptionRules,
  variables: TemplateVariables,
): Completed {
  const added: string[] = [];
  for (let now = text; ; ) {
    const missing = missingSections(sectionsOf(scan(now)), template, rules);
    const next = firstOf(missing, (rule) => withSection(now, rule, template, rules, variables));
    if (!next) return { text: now, added, refused: missing.map(({ title }) => title) };
    added.push(next.title);
    now = next.text;
  }
}

function firstOf(missing: readonly SectionRule[], insert: (rule: SectionRule) => string | null) {
  for (const rule of missing) {
    const text = insert(rule);
    if (text !== null) return { title: rule.title, text };
  }
  return null;
}

/** Null where it would be no section, or not be found again under its own title. */
function withSection(
  text: string,
  rule: SectionRule,
  template: Template,
  rules: DescriptionRules,
  variables: TemplateVariables,
): string | null {
  const blocks = scan(text);
  const sections = sectionsOf(blocks);
  const { at, level } = placeOf(text, blocks, sections, rule, template, rules);
  const edit = insertSection(text, at, { level, title: rule.title, body: fillTemplate(rule.body, variables) });
  const edited = edit && applyEdits(text, [edit]);
  if (!edited?.ok) return null;
  return missingSections(sectionsOf(scan(edited.text)), template, rules).includes(rule) ? null : edited.text;
}

function placeOf(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  rule: SectionRule,
  template: Template,
  rules: DescriptionRules,
): SectionPlace {
  const retro = rules.retro && readRetro(text, sections, rules.retro);
  const found = foundSections(sections, template, rules);
  const index = template.sections.indexOf(rule);
  const place = placeInForm(text, sections, found, index, retro ? [retro.section] : []);
  const { at, level } = place ?? placeOfForm(text, sections, template, rules, retro);
  // The rule that sets a retro apart stays with it.
  return { at: at === retro?.section.start ? beforeRule(blocks, at) : at, level };
}

/** Where the first section goes when none of the template's is there. Below a retro it is no subsection of it. */
function placeOfForm(
  text: string,
  sections: readonly Section[],
  { level }: Template,
  rules: DescriptionRules,
  retro: Retro | null,
): SectionPlace {
  const title = titleAbove(sections);
  const isOwn = ({ start }: Section) => retro !== null && start >= retro.section.start && start < retro.end;
  const other = sections.find((section) => section !== title && !isOwn(section));
  const isBelow = (section: Section) => rules.retro?.place === 'end' && text.slice(0, section.start).trim() !== '';
  const next = other ?? (retro && isBelow(retro.section) ? retro.section : null);
  const at = next?.start ?? endPlace(text);
  return { at, level: retro && retro.section.start < at ? Math.min(level, retro.section.heading.level) : level };
}

/** Rules are few and stay; their names are compared with every description. */
const known = new WeakMap<DescriptionRules, Map<SectionRule, Set<string>>>();

/** Its own headings, and those of every rule with its purpose: a form knows the other role's sections. */
function namesOf(rule: SectionRule, rules: DescriptionRules): Set<string> {
  const ofRules = known.get(rules) ?? new Map<SectionRule, Set<string>>();
  known.set(rules, ofRules);
  const names = ofRules.get(rule) ?? namesAlike(rule, rules);
  ofRules.set(rule, names);
  return names;
}

function namesAlike(rule: SectionRule, { templates }: DescriptionRules): Set<string> {
  const alike = Object.values(templates).flatMap((template) =>
    (template?.sections ?? []).filter(({ purpose }) => purpose !== 'other' && purpose === rule.purpose),
  );
  return new Set([rule, ...alike].flatMap(({ title, spellings }) => [title, ...spellings]).map(comparable));
}
