import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { okrMatches } from '../lib/settings/matches';
import { builtFile, builtManifest } from './tools/built-files';
import { CHROME_BUILD, FIREFOX_BUILD, ROOT } from './tools/root';

const builds = [
  { browser: 'Chromium', build: CHROME_BUILD },
  { browser: 'Firefox', build: FIREFOX_BUILD },
];

describe.each(builds)('what the extension asks $browser for', ({ build }) => {
  const manifest = builtManifest(build);

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

  test('nothing in private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('an icon for every size', () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(['16', '32', '48', '96', '128']);
    for (const path of Object.values(manifest.icons ?? {}))
      expect(builtFile(path, build).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe.each(builds)('no code from elsewhere in $browser', ({ build }) => {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });

  test('pages load only their own scripts and styles', () => {
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const addresses = [
        ...builtFile(page, build)
          .toString()
          .matchAll(/\b(?:src|href)="([^"]*)"/g),
      ].map(([, address]) => address);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address?.startsWith('/'))).toEqual([]);
    }
    const policy = builtManifest(build).content_security_policy?.extension_pages;
    expect(policy).toBe("script-src 'self'; object-src 'self'");
  });

  test('scripts build no code from text', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    const offences = scripts.filter((file) =>
      /(?<![.\w])eval\(|importScripts\(|import\(\s*["']https?:/.test(builtFile(file, build).toString()),
    );
    expect(offences).toEqual([]);
  });
});

describe('the whole manifest, so that a change of any part of it is seen', () => {
  /** The version is the package's, and changes with each release. */
  const shown = (build: string) => ({ ...builtManifest(build), version: 'of the package' });

  test.each(builds)('$browser: the package’s version', ({ build }) => {
    expect(builtManifest(build).version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });

  test('Chromium', () => {
    expect(shown(CHROME_BUILD)).toMatchInlineSnapshot(`
      {
        "action": {
          "default_popup": "popup.html",
          "default_title": "OKR Lens",
        },
        "background": {
          "service_worker": "background.js",
        },
        "content_scripts": [
          {
            "js": [
              "look-out.js",
            ],
            "matches": [
              "https://gitlab.com/*/-/work_items*",
              "https://gitlab.com/*/-/issues*",
              "https://gitlab.com/*/-/epics*",
              "https://gitlab.com/*/-/boards*",
              "https://gitlab.com/*/-/epic_boards*",
            ],
            "run_at": "document_end",
          },
        ],
        "content_security_policy": {
          "extension_pages": "script-src 'self'; object-src 'self'",
        },
        "description": "Gives GitLab back its OKRs: the true rolled-up score of an objective, and why.",
        "host_permissions": [
          "https://gitlab.com/*",
        ],
        "icons": {
          "128": "icon/128.png",
          "16": "icon/16.png",
          "32": "icon/32.png",
          "48": "icon/48.png",
          "96": "icon/96.png",
        },
        "incognito": "not_allowed",
        "manifest_version": 3,
        "minimum_chrome_version": "123",
        "name": "OKR Lens",
        "optional_host_permissions": [
          "https://*/*",
          "http://*/*",
        ],
        "optional_permissions": [
          "notifications",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "permissions": [
          "storage",
          "scripting",
          "activeTab",
        ],
        "version": "of the package",
      }
    `);
  });

  test('Firefox', () => {
    expect(shown(FIREFOX_BUILD)).toMatchInlineSnapshot(`
      {
        "action": {
          "default_popup": "popup.html",
          "default_title": "OKR Lens",
        },
        "background": {
          "scripts": [
            "background.js",
          ],
        },
        "browser_specific_settings": {
          "gecko": {
            "data_collection_permissions": {
              "required": [
                "none",
              ],
            },
            "id": "okr-lens@okr-lens.example",
            "strict_min_version": "140.0",
          },
          "gecko_android": {
            "strict_min_version": "142.0",
          },
        },
        "content_scripts": [
          {
            "js": [
              "look-out.js",
            ],
            "matches": [
              "https://gitlab.com/*/-/work_items*",
              "https://gitlab.com/*/-/issues*",
              "https://gitlab.com/*/-/epics*",
              "https://gitlab.com/*/-/boards*",
              "https://gitlab.com/*/-/epic_boards*",
            ],
            "run_at": "document_end",
          },
        ],
        "content_security_policy": {
          "extension_pages": "script-src 'self'; object-src 'self'",
        },
        "description": "Gives GitLab back its OKRs: the true rolled-up score of an objective, and why.",
        "host_permissions": [
          "https://gitlab.com/*",
        ],
        "icons": {
          "128": "icon/128.png",
          "16": "icon/16.png",
          "32": "icon/32.png",
          "48": "icon/48.png",
          "96": "icon/96.png",
        },
        "incognito": "not_allowed",
        "manifest_version": 3,
        "name": "OKR Lens",
        "optional_host_permissions": [
          "https://*/*",
          "http://*/*",
        ],
        "optional_permissions": [
          "notifications",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "permissions": [
          "storage",
          "scripting",
          "activeTab",
        ],
        "version": "of the package",
      }
    `);
  });
});
