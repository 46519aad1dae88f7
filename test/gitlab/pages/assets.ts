import { readFile } from 'node:fs/promises';

const PREFIX = '/assets/stand-in/';
const NAME = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(js|css|svg)$/;
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** What every page names as its manifest, as GitLab serves it to installed apps. */
const MANIFEST = { name: 'GitLab', short_name: 'GitLab', start_url: '.', display: 'browser', icons: [] };

/**
 * The file behind `/assets/stand-in/…`, read from beside this module, or the pages' manifest; null where the path is
 * neither.
 */
export async function assetResponse(pathname: string): Promise<Response | null> {
  if (pathname === '/-/manifest.json') return Response.json(MANIFEST);
  if (!pathname.startsWith(PREFIX)) return null;
  const name = pathname.slice(PREFIX.length);
  const extension = NAME.exec(name)?.[1];
  if (extension === undefined) return null;
  const body = await readFile(new URL(name, import.meta.url)).catch(() => null);
  if (body === null) return null;
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': `${TYPES[extension]}; charset=utf-8`, 'cache-control': 'no-cache' },
  });
}
