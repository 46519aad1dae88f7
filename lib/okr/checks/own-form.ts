import type { Section } from '../description/sections';
import { foundSections } from '../description/template';
import type { SectionRule } from '../description-rules';
import type { CheckInput } from './check';

/** A section the form asks for, and the one of the description that serves its purpose. */
export interface FormSection {
  rule: SectionRule;
  /** Null: it is missing. */
  section: Section | null;
}

/** The form that the rules have for this role, in its order; empty where they have none. */
export function ownForm({ rules, role, sections }: CheckInput): FormSection[] {
  const template = rules.templates[role];
  if (!template) return [];
  const found = foundSections(sections, template, rules);
  return template.sections.map((rule, index) => ({ rule, section: found[index] ?? null }));
}
