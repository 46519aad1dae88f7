import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtManifest } from '../../tools/built-files';
import { CHROME_BUILD, FIREFOX_BUILD, ROOT } from '../../tools/root';
import { run } from '../../tools/run';
import { zippedFiles } from '../../tools/zipped-files';

/** Everything a browser is given. Vite names chunks and style sheets by what is in them. */
const SHIPPED =
  /^(manifest\.json|(my-okrs|options|popup|welcome)\.html|(background|places|okr|check-in|list-marks|look-out)\.js|chunks\/[\w-]+\.js|assets\/[\w-]+\.css|icon\.svg|icon\/\d+\.png)$/;

describe.each([
  { browser: 'chrome', build: CHROME_BUILD },
  { browser: 'firefox', build: FIREFOX_BUILD },
] as const)('the zip for $browser', ({ browser, build }) => {
  test('holds the extension and nothing else', async () => {
    const files = await zippedFiles(browser);
    expect([...files.keys()].filter((path) => !SHIPPED.test(path))).toEqual([]);
    expect(JSON.parse(String(files.get('manifest.json')))).toEqual(builtManifest(build));
    for (const path of ['places.js', 'okr.js', 'check-in.js', 'look-out.js', 'icon/128.png'])
      expect(files.get(path)?.length).toBeGreaterThan(0);
    expect([...files].filter(([, content]) => content.includes('sourceMappingURL')).map(([path]) => path)).toEqual([]);
  });
});

describe('the zip of the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okr-lens-sources-'));
  let sources: Map<string, Buffer>;

  beforeAll(async () => {
    sources = await zippedFiles('sources');
    for (const [path, content] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what a build needs, and nothing else', () => {
    const rooms = /^(components|entrypoints|lib|public)\//;
    const others = [...sources.keys()].filter((path) => !rooms.test(path));
    expect(others.toSorted()).toEqual([
      '.npmrc',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'package-lock.json',
      'package.json',
      'test/tools/install.mjs',
      'tsconfig.json',
      'wxt.config.ts',
    ]);
    expect([...sources.keys()].filter((path) => /\.(test|fixture)\.|\.map$/.test(path))).toEqual([]);
  });

  test('gives what Firefox’s zip holds, byte for byte', async () => {
    // A build is told what it is for by NODE_ENV, and vitest’s would be handed down.
    const ran = await run('wxt', ['build', '-b', 'firefox', '--mv3'], { NODE_ENV: 'production' }, folder);
    expect(ran.status, ran.output).toBe(0);
    const built = join(folder, '.output', 'firefox-mv3');
    const shipped = await zippedFiles('firefox');
    const paths = readdirSync(built, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(built, path)).isFile());
    expect(paths.toSorted()).toEqual([...shipped.keys()].toSorted());
    expect(paths.filter((path) => !shipped.get(path)?.equals(readFileSync(join(built, path))))).toEqual([]);
  });
});
