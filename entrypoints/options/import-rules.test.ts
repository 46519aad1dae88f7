import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { importedProfiles, profileFiles } from '../../lib/settings/profiles';
import { importRules, keepRules } from './import-rules';

const file = (settings: object = {}) => JSON.stringify({ okrLens: 1, name: 'Team rules', ...settings });
const paste = (text: string) => importRules({ file: null, text });
const capped = async () => (await importedProfiles()).map(({ name, rollUp }) => [name, rollUp.capAt100]);

beforeEach(() => fakeBrowser.reset());

test('good rules are kept, and it is said where they are used', async () => {
  const came = await paste(file({ rollUp: { capAt100: false } }));
  expect(came).toMatchObject({ notice: { kind: 'success' }, replacing: null });
  expect(await capped()).toEqual([['Team rules', false]]);
  const placed = await paste(file({ name: 'Other', appliesTo: [{ host: '*', path: 'acme/*' }] }));
  expect(placed.notice.text).toContain('used for acme/* on any GitLab');
});

test('a file counts before what was pasted', async () => {
  await importRules({ file: new File([file({ name: 'From a file' })], 'rules.json'), text: file() });
  expect((await importedProfiles()).map(({ name }) => name)).toEqual(['From a file']);
});

test('wrong rules are refused with the path of what is wrong, and the earlier ones stay', async () => {
  await paste(file());
  for (const [text, said] of [
    [file({ cadence: { weekday: 9 } }), 'cadence.weekday'],
    [file({ rollUp: { capat100: true } }), 'rollUp.capat100'],
    [file({ id: nativeProfile.id }), 'id must be'],
    ['{', 'not JSON'],
    [`"${'x'.repeat(200_000)}"`, 'longer than 64 kB'],
    ['  ', 'first'],
  ] as const) {
    const came = await paste(text);
    expect([came.notice.kind, came.replacing]).toEqual(['problem', null]);
    expect(came.notice.text).toContain(said);
  }
  const huge = await importRules({ file: new File(['x'.repeat(1_000_000)], 'rules.json'), text: '' });
  expect(huge.notice.text).toContain('longer than 64 kB');
  expect(Object.keys(await profileFiles.get())).toEqual(['team-rules']);
});

test('rules imported before are replaced only when the reader says so', async () => {
  await paste(file());
  const came = await paste(file({ rollUp: { capAt100: false } }));
  expect(came.notice.kind).toBe('warning');
  expect(await capped()).toEqual([['Team rules', true]]);
  await keepRules(came.replacing?.text ?? '');
  expect(await capped()).toEqual([['Team rules', false]]);
});
