import type { Cadence } from './cadence';
import type { Role } from './recognise';

/** What a section is for: readers and checks find it by this, whatever a team calls it. */
export type SectionPurpose = 'context' | 'linked-epics' | 'criteria' | 'other';

/** A section a description is asked for. */
export interface SectionRule {
  purpose: SectionPurpose;
  /** Heading as the template writes it. */
  title: string;
  /** Other headings that count as this section; compared as `comparable` does. */
  spellings: string[];
  /** What a template puts below the heading: Markdown with variables in braces, see `fill-template.ts`. */
  body: string;
}

/** The form of one role's description: its sections in order. */
export interface Template {
  /** 1 to 6: level of the headings it writes. */
  level: number;
  sections: SectionRule[];
}

export interface RetroRule {
  /** Heading as the template writes it. */
  title: string;
  spellings: string[];
  /** Where the retro stands in the description. */
  place: 'top' | 'end';
  level: number;
  /** Good, Bad, Try; in order. */
  parts: { title: string; spellings: string[]; body: string }[];
  /** How many bullets each part is asked for. */
  bullets: { least: number; most: number };
  /** Offered from so many days before the period's end. */
  offeredDays: number;
}

/** How a team writes its descriptions, and what it is reminded of. Never changes a number. */
export interface DescriptionRules {
  /** `platforms-2025` */
  id: string;
  /** `Infrastructure Platforms (2025)` */
  name: string;
  /** Null: this role has no form, nothing is asked for. */
  templates: Record<Role, Template | null>;
  /** Null: no retro is asked for. */
  retro: RetroRule | null;
  /** Roles that are asked for a linked epic or issue. */
  linkedEpicsFor: Role[];
  /** When the statuses of linked epics are due. */
  epicCadence: Cadence;
  /** Labels that say of an epic what its state does not, compared without case, `:` and `::` alike. */
  epicLabels: { done: string[]; blocked: string[]; cancelled: string[] };
  /** Checks that run although they are off by default, by id. */
  alsoCheck: string[];
}
