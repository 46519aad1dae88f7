import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowOnly } from './allowed.fixture';
import { forgetSites } from './forget-sites';
import { knownPlaces, rememberOkrPlaces } from './okr-places';

const place = (base: string, path: string, username = 'jo') => ({ base, path, username, kind: 'group' as const });

beforeEach(() => fakeBrowser.reset());

test('each place is kept once, with who opened it last', async () => {
  await rememberOkrPlaces([place('https://a.example', 'acme')]);
  await rememberOkrPlaces([place('https://a.example/gitlab', 'acme')]);
  await rememberOkrPlaces([place('https://a.example', 'acme', 'kim')]);
  expect(await knownPlaces()).toEqual([
    place('https://a.example/gitlab', 'acme'),
    place('https://a.example', 'acme', 'kim'),
  ]);
});

test('what is the newest already is not written again', async () => {
  await rememberOkrPlaces([place('https://a.example', 'acme')]);
  const set = vi.spyOn(browser.storage.local, 'set');
  await rememberOkrPlaces([place('https://a.example', 'acme')]);
  expect(set).not.toHaveBeenCalled();
  const both = [place('https://a.example', 'acme/okrs'), place('https://a.example', 'acme')];
  await rememberOkrPlaces(both);
  await rememberOkrPlaces(both);
  expect(set).toHaveBeenCalledOnce();
  expect(await knownPlaces()).toEqual(both);
});

test('of too many the one opened longest ago goes', async () => {
  for (let at = 0; at < 50; at += 1) await rememberOkrPlaces([place('https://a.example', `g${at}`)]);
  await rememberOkrPlaces([place('https://a.example', 'g0')]);
  await rememberOkrPlaces([place('https://a.example', 'g50')]);
  const paths = (await knownPlaces()).map(({ path }) => path);
  expect([paths.length, paths[0], paths.includes('g0'), paths.at(-1)]).toEqual([50, 'g2', true, 'g50']);
});

test('a site that is taken back is asked no more', async () => {
  await rememberOkrPlaces([place('https://a.example:8443/gitlab', 'acme')]);
  await rememberOkrPlaces([place('https://b.example', 'acme')]);
  allowOnly('https://b.example/*');
  await forgetSites(['https://a.example/*']);
  expect((await knownPlaces()).map(({ base }) => base)).toEqual(['https://b.example']);
});
