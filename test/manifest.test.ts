import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { okrMatches } from '../lib/settings/matches';
import { builtFile, builtManifest } from './tools/built-files';
import { CHROME_BUILD } from './tools/root';

const manifest = builtManifest();

describe('what the extension asks for', () => {
  test('at install: storage, scripting, the page under a click, and gitlab.com', () => {
    expect(manifest.permissions?.toSorted()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['https://gitlab.com/*']);
  });

  test('later, by the reader’s click: one host at a time, and notifications', () => {
    expect(manifest.optional_host_permissions?.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
  });

  test('it runs only where an OKR can be', () => {
    expect(manifest.content_scripts?.map(({ matches }) => matches.toSorted())).toEqual([
      okrMatches('https://gitlab.com/*').toSorted(),
    ]);
  });

  test('pages can reach nothing of it', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('an icon for every size', () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(['16', '32', '48', '96', '128']);
    for (const path of Object.values(manifest.icons ?? {}))
      expect(builtFile(path).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('no code from elsewhere', () => {
  const files = readdirSync(CHROME_BUILD, { recursive: true, encoding: 'utf8' });

  test('pages load only their own scripts and styles', () => {
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const addresses = [
        ...builtFile(page)
          .toString()
          .matchAll(/\b(?:src|href)="([^"]*)"/g),
      ].map(([, address]) => address);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address?.startsWith('/'))).toEqual([]);
    }
    expect(manifest.content_security_policy).toBeUndefined();
  });

  test('scripts build no code from text', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    const offences = scripts.filter((file) =>
      /(?<![.\w])eval\(|importScripts\(|import\(\s*["']https?:/.test(builtFile(file).toString()),
    );
    expect(offences).toEqual([]);
  });
});
