import { lineEndOf } from './edit';
import { scan } from './scan';
import { type Section, sectionsOf } from './sections';

/** A section two people changed differently. */
export interface Conflict {
  /** The heading as written; '' for the text before the first one, null for how sections follow each other. */
  title: string | null;
  /** The section with its heading, without white space at its end; '' where it was removed. */
  mine: string;
  theirs: string;
}

export type Merged = { ok: true; text: string } | { ok: false; conflicts: Conflict[] };

/** A section's own text, or what stands before the first. */
interface Piece {
  title: string;
  name: string;
  /** Without the white space at its end. */
  text: string;
  /** That white space; null for the last piece of a text. */
  tail: string | null;
}

/** In order; the key is the path of headings, with a number where one occurs again. */
type Pieces = Map<string, Piece>;

/**
 * Merges two changes of the same description, section by section: what only one of them changed, added, removed or
 * moved is taken. A section both changed differently is a conflict, and then nothing is merged. Carriage returns and
 * white space at a section's end make no difference by themselves: GitLab drops the former, and the latter at the end.
 */
export function merge(base: string, mine: string, theirs: string): Merged {
  if (mine === base || mine === theirs) return { ok: true, text: theirs };
  if (theirs === base) return { ok: true, text: mine };
  const [before, ours, others] = [piecesOf(base), piecesOf(mine), piecesOf(theirs)];
  const merged: Pieces = new Map();
  const conflicts: Conflict[] = [];
  for (const key of new Set([...others.keys(), ...ours.keys()])) {
    const [from, my, their] = [before.get(key), ours.get(key), others.get(key)];
    const { title, name } = (my ?? their) as Piece;
    const text = chosen(from?.text, my?.text, their?.text);
    if (text === null) conflicts.push({ title, mine: my?.text ?? '', theirs: their?.text ?? '' });
    else if (text !== undefined)
      merged.set(key, { title, name, text, tail: chosenTail(from?.tail, my?.tail, their?.tail) });
  }
  if (conflicts.length > 0) return { ok: false, conflicts };
  const asked: Merged = { ok: false, conflicts: [{ title: null, mine, theirs }] };
  const order = orderOf([...before.keys()], [...ours.keys()], [...others.keys()]);
  if (!order) return asked;
  const pieces = order.flatMap((key) => merged.get(key) ?? []);
  const end = chosenTail(endOf(base), endOf(mine), endOf(theirs)) ?? '';
  const text = joined(pieces, lineEndOf(theirs).repeat(2)) + end;
  // Joined, one may swallow the next: by a fence or a comment its writer left open.
  const names = [...piecesOf(text).values()].map(({ name }) => name);
  const isWhole = names.length === pieces.length && pieces.every(({ name }, at) => name === names[at]);
  return isWhole ? { ok: true, text } : asked;
}

function piecesOf(text: string): Pieces {
  const sections = sectionsOf(scan(text));
  const pieces: Pieces = new Map([['', pieceOf(text.slice(0, sections[0]?.start), '', '')]]);
  const keys = new Map<Section | null, string>();
  const seen = new Map<string, number>();
  for (const section of sections) {
    const path = `${keys.get(section.parent) ?? ''}\n${section.name}`;
    const times = seen.get(path) ?? 0;
    seen.set(path, times + 1);
    const key = `${path}\n${times}`;
    keys.set(section, key);
    pieces.set(key, pieceOf(text.slice(section.start, section.end), section.heading.text, section.name));
  }
  const last = [...pieces.values()].at(-1);
  if (last) last.tail = null;
  return pieces;
}

function pieceOf(source: string, title: string, name: string): Piece {
  return { title, name, text: source.trimEnd(), tail: endOf(source) };
}

function endOf(source: string): string {
  return source.slice(source.trimEnd().length);
}

/** Undefined: removed. Null: both changed it, and not alike. */
function chosen(base?: string, mine?: string, theirs?: string): string | null | undefined {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  return isSame(theirs, base) ? mine : null;
}

type Tail = string | null | undefined;

function chosenTail(base: Tail, mine: Tail, theirs: Tail): string | null {
  return (theirs === base ? mine : theirs) ?? mine ?? theirs ?? null;
}

function isSame(one?: string, other?: string): boolean {
  return one?.replaceAll('\r', '') === other?.replaceAll('\r', '');
}

/** The order of whoever moved something, what the other added in its place; null when both did, and not alike. */
function orderOf(base: string[], mine: string[], theirs: string[]): string[] | null {
  if (keepsOrder(base, mine)) return woven(theirs, mine);
  if (keepsOrder(base, theirs) || keepsOrder(mine, theirs)) return woven(mine, theirs);
  return null;
}

function keepsOrder(base: string[], keys: string[]): boolean {
  const places = new Map(base.map((key, place) => [key, place]));
  const known = keys.flatMap((key) => places.get(key) ?? []);
  return known.every((place, at) => at === 0 || place > (known[at - 1] ?? 0));
}

/** What `guests` have and `hosts` have not goes behind what it follows there. */
function woven(hosts: string[], guests: string[]): string[] {
  const places = new Set(hosts);
  const following = new Map<string, string[]>();
  let behind: string[] = [];
  for (const key of guests) {
    if (!places.has(key)) {
      behind.push(key);
      continue;
    }
    behind = [];
    following.set(key, behind);
  }
  return hosts.flatMap((key) => [key, ...(following.get(key) ?? [])]);
}

function joined(pieces: Piece[], gap: string): string {
  const last = pieces.length - 1;
  return pieces.map(({ text, tail }, at) => text + (at < last ? (tail ?? (text && gap)) : '')).join('');
}
