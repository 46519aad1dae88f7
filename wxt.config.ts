import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { GITLAB_COM, okrMatches } from './lib/settings/matches';

/** The oldest browsers it is built for, for light-dark() in style sheets; Firefox's is its extended support release. */
const OLDEST = ['chrome123', 'firefox140'];

const LOOK_OUT = 'look-out.js';

const BROWSER = fileURLToPath(new URL('lib/settings/browser.ts', import.meta.url));
const SIDE_CHANNEL = fileURLToPath(new URL('lib/gitlab/side-channel.cjs', import.meta.url));

/** Operations ship, and are sent, without the comments and indents their files have. No string in them holds a `#`. */
const compactGraphql: Plugin = {
  name: 'compact-graphql',
  transform: {
    filter: { id: /\.graphql\?raw$/ },
    handler: (code) => code.replace(/#.*?\\n/g, '').replace(/(?:\\n|\s)+/g, ' '),
  },
};

/**
 * Chromium compiles all functions of a script that begins so at once, which takes less than one by one as they are
 * called: for the script of every page, where most of them are (https://v8.dev/blog/explicit-compile-hints).
 */
const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle))
      if (output.type === 'chunk' && output.fileName === LOOK_OUT)
        output.code = `//# allFunctionsCalledOnLoad\n${output.code}`;
  },
};

/**
 * All that a build is made from, for the zip that Firefox's reviewers rebuild the extension from: `npm run build` needs no
 * more. Below the rooms, a name with a second dot is a test, or made for tests.
 */
const SOURCES = [
  '{components,entrypoints,lib}/**/+([a-z0-9-]).+([a-z])',
  'public/**',
  'test/tools/install.mjs',
  '{package,package-lock,tsconfig}.json',
  '{README,CONTRIBUTING,CHANGELOG}.md',
  '{LICENSE,.npmrc,wxt.config.ts}',
];

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  zip: { excludeSources: ['**'], includeSources: SOURCES },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false }), compactGraphql, compiledAtOnce],
    resolve: { alias: { 'side-channel': SIDE_CHANNEL, 'wxt/browser': BROWSER } },
    build: { target: OLDEST },
  }),
  manifest: ({ browser }) => ({
    name: 'OKR Lens',
    description: 'Gives GitLab back its OKRs: the true rolled-up score of an objective, and why.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: [GITLAB_COM],
    // Before GitLab's own scripts have filled the page: what is put in with the description moves nothing.
    content_scripts: [{ matches: okrMatches(GITLAB_COM), js: [LOOK_OUT], run_at: 'document_end' }],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // What is kept would outlive a private window, and be asked for with the session of the others.
    incognito: 'not_allowed',
    // Chromium's own. Firefox's would turn every request to a GitLab without https into one with it.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'okr-lens@okr-lens.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
