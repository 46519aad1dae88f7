import { describe, expect, it } from 'vitest';
import { profileDifferences } from '../okr/profile-file/profile-differences';
import { readProfileFile } from '../okr/profile-file/read-profile-file';
import { infrastructureQualityProfile } from '../okr/profiles/infrastructure-quality';
import { nativeProfile } from '../okr/profiles/native';
import { refusalSentence, teamFileSentence } from './profile-refusal';
import { consentChanges, rulesName } from './profiles';

const refused = (settings: object | string) => {
  const text = typeof settings === 'string' ? settings : JSON.stringify({ okrLens: 1, name: 'A', ...settings });
  const read = readProfileFile(text);
  return read.kind === 'refused' ? refusalSentence(read) : 'accepted';
};

describe('a refused file', () => {
  const STAYS = 'The rules in use stay as they were.';
  it.each([
    [{ cadence: { weekday: 7 } }, 'cadence.weekday must be a whole number from 0 (Sunday) to 6 (Saturday).'],
    [{ fiscalYearStartMonth: 13 }, 'fiscalYearStartMonth must be a whole number from 1 (January) to 12 (December).'],
    [{ tolerance: 'x' }, 'tolerance must be a number from 0 to 100.'],
    [{ asks: { objective: { assignees: 1.5 } } }, 'asks.objective.assignees must be a whole number from 0 to 20.'],
    [{ rollUp: { capat100: true } }, 'rollUp.capat100 is no setting that OKR Lens knows.'],
    [{ rollUp: { missing: 'skip' } }, 'rollUp.missing must be “left-out-until-end”, “left-out” or “zero”.'],
    [{ rollUp: { weighted: 'yes' } }, 'rollUp.weighted must be true or false.'],
    [{ rollUp: 1 }, 'rollUp must be a group of settings in braces.'],
    [{ rounding: { decimals: 2 } }, 'rounding.decimals must be 0 or 1.'],
    [{ okrLens: 0 }, 'okrLens must be 1.'],
    [{ sources: {} }, 'sources must be a list in brackets.'],
    [{ sources: [] }, 'sources must be a list of 1 to 8 entries.'],
    [{ cancelledLabels: Array(101).fill('a') }, 'cancelledLabels must be a list of at most 100 entries.'],
    [{ cadence: { timeZone: 'x' } }, 'cadence.timeZone must be a time zone such as “Europe/Berlin”.'],
    [{ cadence: { cutOff: '25:00' } }, 'cadence.cutOff must be a time from “00:00” to “24:00”.'],
    [{ bands: [band(50), band(20)] }, 'bands[1].from must be more than 50, where the one before it begins.'],
    [{ name: '\u202e' }, 'name must be one line of text with at most 255 characters, none of them invisible.'],
    [{ id: 'A B' }, 'id must be lower-case letters, digits and hyphens, at most 64.'],
    [{ okrLens: 2 }, 'The file was written for a newer version of OKR Lens. Update the extension.'],
    ['[]', 'The file must be a group of settings in braces.'],
    ['{', 'The file is not JSON: it cannot be read from line 1, column 2 on.'],
    [' '.repeat(70_000), 'The file is longer than 64 kB.'],
  ])('%j', (settings, sentence) => {
    expect(refused(settings)).toBe(`${sentence} ${STAYS}`);
  });

  it('of a project is named', () => {
    expect(teamFileSentence({ kind: 'refused', path: 'x', reason: 'unknown-setting' })).toBe(
      `This project’s OKR rules (.gitlab/okr-lens.json) could not be read: x is no setting that OKR Lens knows. ${STAYS}`,
    );
    expect(teamFileSentence('unreadable')).toBe(`This project’s OKR rules could not be read. ${STAYS}`);
  });
});

function band(from: number) {
  return { from, name: 'x', tone: 'fair' };
}

it('says what a project’s rules change', () => {
  const changes = profileDifferences(nativeProfile, infrastructureQualityProfile);
  expect(consentChanges('Ours', changes)).toBe(
    '“Ours” changes whether scores above 100 count in full, the form of descriptions, the retro and what is asked of linked epics.',
  );
  expect(consentChanges('Ours', ['cap'])).toBe('“Ours” changes whether scores above 100 count in full.');
  expect(consentChanges('Ours', [])).toBe('“Ours” changes nothing of the rules in use.');
});

it('names the rules in force and what brought them', () => {
  const profile = { ...nativeProfile, name: 'Ours' };
  expect(rulesName({ profile, from: 'project-file' })).toBe('Ours, this project’s own');
  expect(rulesName({ profile: nativeProfile, from: 'built-in' })).toBe('Native OKRs');
});
