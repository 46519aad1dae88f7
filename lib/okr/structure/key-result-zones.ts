import { criteriaSpellings } from '../criteria/spellings';
import type { Block } from '../description/block';
import { comparable, sectionsOf } from '../description/sections';
import { spellingsOf } from '../initiatives/named-initiatives';
import type { Profile } from '../profile';
import { linkedEpicsNames, retroNames } from '../profiles/section-names';

/** `listed`: what stands there are key results. `other`: only lines that say so are. `none`: nothing there is one. */
export type Zone = 'listed' | 'other' | 'none';

const BOLD_ONLY = /^(?:\*\*|__)[^*_]{1,200}(?:\*\*|__)\s*:?$/;
const NUMBERING = /^\d{1,3}[.)] /;

interface Names {
  listed: ReadonlySet<string>;
  none: ReadonlySet<string>;
}

/**
 * The zone each block stands in. A section headed `Key Results` lists them, its subsections included; sections of
 * criteria, linked epics and the retro never do. A line that is nothing but such a name, or bold, is a heading too, up
 * to the next one.
 */
export function zonesOf(text: string, blocks: readonly Block[], profile: Profile): Zone[] {
  const names = namesOf(profile);
  const zones = new Map<number, Zone>();
  for (const section of sectionsOf(blocks)) {
    const around = section.parent ? (zones.get(section.parent.start) ?? 'other') : 'other';
    const own = zoneCalled(section.name, names);
    zones.set(section.start, around === 'none' || !own ? around : own);
  }
  let ofSection: Zone = 'other';
  let zone: Zone = 'other';
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.depth === 0) zone = ofSection = zones.get(block.start) ?? 'other';
    if (block.kind !== 'paragraph' || block.depth > 0) return zone;
    for (const line of text.slice(block.start, block.end).split(/[\r\n]+/)) {
      const words = line.trim();
      const own = zoneCalled(comparable(words), names);
      if (own) zone = own;
      else if (BOLD_ONLY.test(words)) zone = ofSection;
    }
    return zone;
  });
}

function zoneCalled(name: string, { listed, none }: Names): Zone | null {
  const words = name.replace(NUMBERING, '');
  if (listed.has(words)) return 'listed';
  return none.has(words) ? 'none' : null;
}

const known = new WeakMap<Profile, Names>();

function namesOf(profile: Profile): Names {
  const made = known.get(profile);
  if (made) return made;
  const titles = profile.recognition['key-result'].titles.map(comparable);
  const both = titles.flatMap((title) => [title, `${title}s`]);
  const { retro } = profile.descriptions;
  const none = [
    ...criteriaSpellings(profile.descriptions),
    ...spellingsOf(profile.descriptions),
    ...linkedEpicsNames,
    ...(retro ? [retro.title, ...retro.spellings] : []),
    ...retroNames,
  ];
  const names = {
    listed: new Set([...both, ...both.flatMap((one) => both.map((other) => `${one} (${other})`))]),
    none: new Set(none.map(comparable)),
  };
  known.set(profile, names);
  return names;
}
