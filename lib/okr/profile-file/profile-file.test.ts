import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Profile } from '../profile';
import { chooseableProfiles } from '../profiles/built-in';
import { nativeProfile } from '../profiles/native';
import { platforms2025Profile } from '../profiles/platforms-2025';
import { anyProfile } from './profile.fixture';
import { readProfileFile } from './read-profile-file';
import { writeProfileFile } from './write-profile-file';

const file = (settings: object) => JSON.stringify({ okrLens: 1, name: 'Platform team: OKRs', ...settings });

function profileIn(text: string): Profile {
  const read = readProfileFile(text);
  if (read.kind === 'refused') throw new Error(`refused at ${read.path}`);
  return read.profile;
}

/** `path reason`, and for a wrong value what was expected. */
function refusal(text: string): string {
  const read = readProfileFile(text);
  if (read.kind === 'profile') return 'accepted';
  const expected = read.reason === 'wrong-value' ? ` ${read.expected.what}` : '';
  return `${read.path} ${read.reason}${expected}`;
}

describe('a profile file', () => {
  it('changes what it names, and nothing else', () => {
    const profile = profileIn(
      file({
        rollUp: { capAt100: false },
        recognition: { objective: { labels: ['goal'] } },
        asks: { 'key-result': { assignees: 1 } },
        cadence: { weekday: 5 },
        bands: null,
      }),
    );
    const { recognition, asks, rollUp, cadence } = nativeProfile;
    expect(profile).toEqual({
      ...nativeProfile,
      id: 'platform-team-okrs',
      name: 'Platform team: OKRs',
      rollUp: { ...rollUp, capAt100: false },
      recognition: { ...recognition, objective: { ...recognition.objective, labels: ['goal'] } },
      asks: { ...asks, 'key-result': { ...asks['key-result'], assignees: 1 } },
      cadence: { ...cadence, weekday: 5 },
    });
  });

  it('may be based on any built-in profile, whose places it does not take over', () => {
    const { descriptions, rollUp, appliesTo } = profileIn(file({ basedOn: 'infrastructure-quality-page' }));
    expect([descriptions.id, rollUp.capAt100, appliesTo]).toEqual(['platforms-2023', false, []]);
  });

  it('gives changed rules of descriptions its own name', () => {
    const { descriptions } = profileIn(
      file({ basedOn: 'infrastructure-platforms-2025', descriptions: { retro: null, templates: { objective: null } } }),
    );
    const { descriptions: base } = platforms2025Profile;
    expect(descriptions).toEqual({
      ...base,
      id: 'platform-team-okrs',
      name: 'Platform team: OKRs',
      retro: null,
      templates: { ...base.templates, objective: null },
    });
  });

  it('has an id even where its name has no letter that ids have', () => {
    expect(profileIn('{"okrLens": 1, "name": "目标"}').id).toBe('profile');
    expect(profileIn(file({ name: `a${' -b'.repeat(80)}` })).id).toHaveLength(64);
  });

  it('may begin with the mark some editors write', () => {
    expect(profileIn(`\ufeff${file({})}`).name).toBe('Platform team: OKRs');
  });
});

describe('writing', () => {
  it.each(chooseableProfiles.map((profile) => [profile.id, profile] as const))('%s is read back', (_, profile) => {
    expect(profileIn(writeProfileFile(profile))).toEqual(profile);
  });

  it('any profile is read back', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(profileIn(writeProfileFile(profile))).toEqual(profile);
      }),
    );
  });

  it('says no more than what differs', () => {
    const profile = { ...nativeProfile, id: 'ours', name: 'Ours', tolerance: 2 };
    expect(JSON.parse(writeProfileFile(profile))).toEqual({
      okrLens: 1,
      id: 'ours',
      name: 'Ours',
      basedOn: 'native',
      tolerance: 2,
    });
  });
});

describe('a refusal names the place', () => {
  it.each([
    [{ rollUp: { capat100: true } }, 'rollUp.capat100 unknown-setting'],
    [{ regularExpression: '.*' }, 'regularExpression unknown-setting'],
    [{ cadence: { weekday: 7 } }, 'cadence.weekday wrong-value weekday'],
    [{ cadence: { weekday: 2.5 } }, 'cadence.weekday wrong-value weekday'],
    [{ cadence: { weekday: null } }, 'cadence.weekday wrong-value weekday'],
    [{ cadence: { cutOff: '24:01' } }, 'cadence.cutOff wrong-value time'],
    [{ cadence: { cutOff: '9:00' } }, 'cadence.cutOff wrong-value time'],
    [{ cadence: { timeZone: 'Berlin' } }, 'cadence.timeZone wrong-value time-zone'],
    [{ cadence: { timeZone: '+01:00' } }, 'cadence.timeZone wrong-value time-zone'],
    [{ cadence: { everyWeeks: 3 } }, 'cadence.everyWeeks wrong-value one-of'],
    [{ fiscalYearStartMonth: 0 }, 'fiscalYearStartMonth wrong-value month'],
    [{ tolerance: '1' }, 'tolerance wrong-value number'],
    [{ tolerance: -1 }, 'tolerance wrong-value number'],
    [{ sources: [] }, 'sources wrong-value list-length'],
    [{ sources: ['progress', 'note'] }, 'sources[1] wrong-value one-of'],
    [{ sources: 'progress' }, 'sources wrong-value list'],
    [{ sources: ['title', 'progress'] }, 'writesTo wrong-value one-of'],
    [{ sources: ['description'], writesTo: 'title' }, 'writesTo wrong-value one-of'],
    [{ rollUp: [] }, 'rollUp wrong-value group'],
    [{ rollUp: null }, 'rollUp wrong-value group'],
    [{ name: '' }, 'name wrong-value line'],
    [{ name: 'two\nlines' }, 'name wrong-value line'],
    [{ name: 'turned \u202earound' }, 'name wrong-value line'],
    [{ name: ' \u200b\u2060\u00ad' }, 'name wrong-value line'],
    [{ name: 'half \ud83c' }, 'name wrong-value line'],
    [{ name: 'x'.repeat(256) }, 'name wrong-value line'],
    [{ id: 'No Id' }, 'id wrong-value id'],
    [{ basedOn: 'toString' }, 'basedOn wrong-value one-of'],
    [{ okrLens: 0 }, 'okrLens wrong-value one-of'],
    [{ okrLens: '2' }, 'okrLens wrong-value one-of'],
    [{ appliesTo: [{ host: '*' }] }, 'appliesTo[0].path wrong-value line'],
    [{ recognition: { 'key-result': { labels: ['a', 1] } } }, 'recognition.key-result.labels[1] wrong-value line'],
    [{ recognition: { okrLabels: Array(101).fill('a') } }, 'recognition.okrLabels wrong-value list-length'],
    [{ bands: [band(0), band(70), band(70)] }, 'bands[2].from wrong-value above'],
    [{ bands: [band(0), { ...band(50), tone: 'red' }] }, 'bands[1].tone wrong-value one-of'],
    [{ descriptions: { retro: {} } }, 'descriptions.retro.title wrong-value line'],
    [
      { descriptions: { templates: { objective: { level: 7 } } } },
      'descriptions.templates.objective.level wrong-value whole-number',
    ],
    [
      { descriptions: { templates: { objective: { level: 3 } } } },
      'descriptions.templates.objective.sections wrong-value list',
    ],
    [
      { descriptions: { retro: { ...platforms2025Profile.descriptions.retro, bullets: { least: 3, most: 2 } } } },
      'descriptions.retro.bullets.most wrong-value at-least',
    ],
  ])('%j', (settings, expected) => {
    expect(refusal(file(settings))).toBe(expected);
  });

  it('of a later version before all else', () => {
    expect(refusal(file({ okrLens: 2, name: { en: 'x' }, formula: 'x' }))).toBe('okrLens newer');
    expect(refusal(file({ okrLens: 1.5 }))).toBe('okrLens newer');
  });

  it('in text that is no JSON, where the browser tells', () => {
    const at = (text: string) => {
      const read = readProfileFile(text);
      return read.kind === 'refused' && read.reason === 'not-json' ? read.at : read.kind;
    };
    expect(at('{\n  "okrLens": 1\n  "name": 2}')).toEqual({ line: 3, column: 3 });
    expect(at('{\n  "okrLens": 1,')).toEqual({ line: 2, column: 16 });
    expect(at('')).toEqual({ line: 1, column: 1 });
    expect(refusal('{ okrLens: 1 }')).toBe(' not-json');
  });

  it.each([
    ['JSON.parse: unexpected character at line 3 column 5 of the JSON data', { line: 3, column: 5 }],
    ["Expected ',' in JSON at position 9 (line 2 column 4)", { line: 2, column: 4 }],
    ['Unexpected token } in JSON at position 4', { line: 3, column: 2 }],
    ['Unexpected token \'x\', "at line 3 column 5" is not valid JSON', null],
  ])('whatever the browser calls it: %s', (message, at) => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementationOnce(() => {
      throw new SyntaxError(message);
    });
    expect(readProfileFile('{\n\n}}')).toMatchObject({ reason: 'not-json', at });
    parse.mockRestore();
  });

  it.each(['null', '1', '"x"', '[]', 'true'])('%s is no group of settings', (text) => {
    expect(refusal(text)).toBe(' wrong-value group');
  });
});

describe('a hostile file', () => {
  const most = 65_536;
  const filled = (text: string) => text + ' '.repeat(most - text.length);

  it('is not looked at beyond 64 kB, counted in bytes', () => {
    expect(refusal(filled(file({})))).toBe('accepted');
    expect(refusal(`${filled(file({}))} `)).toBe(' too-long');
    expect(refusal(file({ name: 'ö'.repeat(most / 2) }))).toBe(' too-long');
  });

  it('cannot nest, count or name its way anywhere', () => {
    const deep = '['.repeat(32_000) + ']'.repeat(32_000);
    expect(refusal(deep)).toMatch(/^ (wrong-value group|not-json)$/);
    expect(refusal(`{"okrLens": 1, "name": "a", "sources": ${deep}}`)).toMatch(/sources|not-json/);
    expect(refusal(`{"okrLens": 1, "name": "a", "bands": ${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`)).toMatch(
      /bands|not-json/,
    );
    expect(refusal(`{"okrLens": 1, "name": "a", "tolerance": 1e999}`)).toBe('tolerance wrong-value number');
    expect(refusal(file({ sources: Array(20_000).fill(0) }))).toBe('sources[0] wrong-value one-of');
    expect(refusal(`{"okrLens": 1, "name": "a", "${'k'.repeat(60_000)}": 1}`)).toMatch(/^k{60} unknown-setting$/);
    expect(refusal(file({ '<b>\u202e\n': 1 }))).toBe('?b??? unknown-setting');
  });

  it('changes no prototype', () => {
    expect(refusal('{"okrLens": 1, "name": "a", "__proto__": {"x": 1}}')).toBe('__proto__ unknown-setting');
    expect(refusal('{"okrLens": 1, "name": "a", "rollUp": {"__proto__": {"weighted": 1}}}')).toBe(
      'rollUp.__proto__ unknown-setting',
    );
    expect(refusal('{"okrLens": 1, "name": "a", "constructor": {}}')).toBe('constructor unknown-setting');
    expect(refusal('{"__proto__": {"okrLens": 1, "name": "a"}}')).toContain('okrLens');
  });

  it('may hold commands in a template: what it inserts is previewed, and new commands are refused there', () => {
    const objective = { level: 3, sections: [{ purpose: 'other', title: 'A', spellings: [], body: '/close\n' }] };
    const { templates } = profileIn(file({ descriptions: { templates: { objective } } })).descriptions;
    expect(templates.objective).toEqual(objective);
  });
});

describe('any file', () => {
  it('is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readProfileFile(text).kind).toBe('refused');
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(setting, fc.jsonValue()), (settings) => {
        expect(['profile', 'refused']).toContain(readProfileFile(file(settings)).kind);
      }),
    );
  });

  it('with one wrong value is refused by that value’s place', () => {
    fc.assert(
      fc.property(anyProfile, fc.nat(), (profile, seed) => {
        const settings = JSON.parse(writeProfileFile(profile));
        const leaves = leavesOf(settings);
        const leaf = leaves[seed % leaves.length] ?? leaves[0];
        if (!leaf) throw new Error('no leaf');
        // Nothing in a profile may be this.
        leaf.owner[leaf.key] = { wrong: Number.MAX_SAFE_INTEGER };
        expect(refusal(JSON.stringify(settings)).split(' ')[0]).toBe(leaf.path);
      }),
    );
  });
});

function band(from: number) {
  return { from, name: `from ${from}`, tone: 'fair' };
}

const setting = fc.constantFrom(
  'name',
  'rollUp',
  'bands',
  'cadence',
  'descriptions',
  'asks',
  'recognition',
  'sources',
  'x',
);

interface Leaf {
  owner: Record<string, unknown>;
  key: string;
  path: string;
}

/** Every value in a JSON object that is neither a group nor a list of something; nulls stand for groups. */
function leavesOf(owner: Record<string, unknown>, before = ''): Leaf[] {
  return Object.entries(owner).flatMap(([key, value]) => {
    const path = Array.isArray(owner) ? `${before}[${key}]` : [before, key].filter(Boolean).join('.');
    if (value === null) return [];
    return typeof value === 'object' ? leavesOf(value as Record<string, unknown>, path) : [{ owner, key, path }];
  });
}
