import { applyEdits, type Edit, lineEndOf } from './description/edit';
import { scan } from './description/scan';
import { insertSection, type NewSection } from './description/section-edits';
import { beforeRule, endPlace, placeInForm, titleAbove, topPlace } from './description/section-place';
import { type Section, sectionsOf } from './description/sections';
import type { RetroRule } from './description-rules';
import { readRetro } from './retro';

const DEEPEST = 6;

/** The whole retro as its rule writes it, with placeholders: Markdown with LF, without a line end at its end. */
export function retroText(rule: RetroRule): string {
  return `${'#'.repeat(rule.level)} ${rule.title}\n\n${partsText(rule, rule.level)}`;
}

/**
 * The text with the retro the rule asks for: where there is none, the whole of it, on top of all else or behind a
 * horizontal rule at the end; where there is one, its missing parts, in their order. Nothing that is there moves or
 * changes, and a second time nothing is added. Null where it would not become one: the text ends inside a fence or
 * comment that was never closed.
 */
export function insertRetro(text: string, rule: RetroRule): { text: string } | null {
  if (readRetro(text, sectionsOf(scan(text)), rule) === null) return withRetro(text, rule);
  let now = text;
  for (const [index, { title, body }] of rule.parts.entries()) {
    const next = withPart(now, rule, index, { title, body });
    if (next === null) return null;
    now = next;
  }
  return { text: now };
}

function withRetro(text: string, rule: RetroRule): { text: string } | null {
  const blocks = scan(text);
  const sections = sectionsOf(blocks);
  const atTop = rule.place === 'top';
  const at = atTop ? topPlace(blocks) : endPlace(text);
  const level = atTop ? rule.level : Math.min(rule.level, outermost(sections));
  const edit = insertSection(text, at, { level, title: rule.title, body: partsText(rule, level) });
  if (!edit) return null;
  const isApart = atTop || beforeRule(blocks, at) < at || text.slice(0, at).trim() === '';
  const tries = isApart ? [edit] : [behindRule(text, edit), edit];
  const kept = tries.map((one) => checked(text, one, rule, topPlace(blocks))).find((done) => done !== null);
  return kept === undefined ? null : { text: kept };
}

/** The edit made, if the retro can be read then, and the rule before it made no front matter of the text above. */
function checked(text: string, edit: Edit, rule: RetroRule, top: number): string | null {
  const edited = applyEdits(text, [edit]);
  if (!edited.ok) return null;
  const blocks = scan(edited.text);
  const retro = readRetro(edited.text, sectionsOf(blocks), rule);
  return topPlace(blocks) === top && retro?.parts.every(({ missing }) => !missing) ? edited.text : null;
}

function behindRule(text: string, edit: Edit): Edit {
  const heading = edit.text.indexOf('#');
  const end = lineEndOf(text);
  return { ...edit, text: `${edit.text.slice(0, heading)}---${end}${end}${edit.text.slice(heading)}` };
}

/** The level of the outermost headings: a retro is nobody's subsection. */
function outermost(sections: readonly Section[]): number {
  const title = titleAbove(sections);
  return Math.min(DEEPEST, ...sections.filter((section) => section !== title).map(({ heading }) => heading.level));
}

function withPart(text: string, rule: RetroRule, index: number, part: Pick<NewSection, 'title' | 'body'>) {
  const blocks = scan(text);
  const sections = sectionsOf(blocks);
  const retro = readRetro(text, sections, rule);
  if (!retro?.parts[index]?.missing) return retro && text;
  const found = retro.parts.map(({ section }) => section);
  const place = placeInForm(text, sections, found, index) ?? {
    at: retro.section.end < text.length ? retro.section.end : endPlace(text),
    level: Math.min(DEEPEST, retro.section.heading.level + 1),
  };
  const edit = insertSection(text, beforeRule(blocks, place.at), { ...part, level: place.level });
  const edited = edit && applyEdits(text, [edit]);
  if (!edited?.ok) return null;
  const after = readRetro(edited.text, sectionsOf(scan(edited.text)), rule);
  return after?.parts[index]?.missing === false ? edited.text : null;
}

function partsText({ parts }: RetroRule, level: number): string {
  const marks = '#'.repeat(Math.min(DEEPEST, level + 1));
  return parts.map(({ title, body }) => `${marks} ${title}\n\n${body}`).join('\n\n');
}
