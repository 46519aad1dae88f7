import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PREFIX = '/assets/stand-in/';
const SCRIPT = 'client/main.js';
const STYLE = 'styles.css';
const ICONS = 'icons.svg';

/** What every page names as its manifest, as GitLab serves it to installed apps. */
const MANIFEST = { name: 'GitLab', short_name: 'GitLab', start_url: '.', display: 'browser', icons: [] };

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let assets: Promise<Map<string, string>> | null = null;

/** What is behind `/assets/stand-in/…`, or the pages' manifest; null where the path is neither. */
export async function assetResponse(pathname: string): Promise<Response | null> {
  if (pathname === '/-/manifest.json') return Response.json(MANIFEST);
  if (!pathname.startsWith(PREFIX)) return null;
  assets ??= makeAssets();
  const name = pathname.slice(PREFIX.length);
  const body = (await assets).get(name);
  if (body === undefined) return null;
  const type = TYPES[name.replace(/.*\./, '')];
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  });
}

/** One script, one style sheet and the icons, as GitLab's pages have them: sixty files would make each page wait for them. */
async function makeAssets(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: [SCRIPT, STYLE].map(beside),
        output: { entryFileNames: SCRIPT, assetFileNames: STYLE },
      },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map([
    ...files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const),
    [ICONS, await readFile(beside(ICONS), 'utf8')],
  ]);
}
