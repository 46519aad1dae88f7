import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseableProfiles } from '../../lib/okr/profiles/built-in';
import { importedProfiles } from '../../lib/settings/profiles';
import { exportOf } from './export-rules';
import { importRules } from './import-rules';

beforeEach(() => fakeBrowser.reset());

test.each(chooseableProfiles.map((profile) => [profile.name, profile] as const))(
  '%s can be imported again, as a copy',
  async (_, profile) => {
    const { name, text } = exportOf({ profile, isBuiltIn: true });
    const came = await importRules({ file: new File([text], name), text: '' });
    expect(came.notice.kind).toBe('success');
    const copy = { ...profile, id: `${profile.id}-copy`, name: `Copy of ${profile.name}` };
    expect(await importedProfiles()).toEqual([copy]);
    expect(name).toBe(`${profile.id}-copy.json`);
  },
);

test('imported rules keep their name', async () => {
  const text = JSON.stringify({ okrLens: 1, name: 'Team rules' });
  await importRules({ file: null, text });
  const [profile] = await importedProfiles();
  if (!profile) throw new Error('not imported');
  const file = exportOf({ profile, isBuiltIn: false });
  expect(file.name).toBe('team-rules.json');
  expect(JSON.parse(file.text)).toMatchObject({ id: 'team-rules', name: 'Team rules' });
});
