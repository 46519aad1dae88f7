import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { GITLAB_COM } from './lib/settings/matches';

/** The oldest browsers it is built for, for light-dark() in style sheets; Firefox's is its extended support release. */
const OLDEST = ['chrome123', 'firefox140'];

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
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false }), compactGraphql],
    resolve: { alias: { 'side-channel': SIDE_CHANNEL } },
    build: { target: OLDEST },
  }),
  manifest: ({ browser }) => ({
    name: 'OKR Lens',
    description: 'Gives GitLab back its OKRs: the true rolled-up score of an objective, and why.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: [GITLAB_COM],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // What is kept would outlive a private window, and be asked for with the session of the others.
    incognito: 'not_allowed',
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
