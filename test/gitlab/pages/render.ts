import { randomBytes } from 'node:crypto';
import { canReadNamespace } from '../access';
import { readableItem } from '../work-items';
import { assetResponse } from './assets';
import { contentSecurityPolicy } from './content-security-policy';
import { documentOf, type Theme } from './document';
import { notFoundResponse } from './not-found';
import type { PageContext } from './page-context';
import { pageOf } from './pages';
import { type Route, routeOf } from './route';

export type { PageContext } from './page-context';

const THEMES: readonly string[] = ['light', 'dark', 'auto'];

function redirect(pathname: string, query = new URLSearchParams()): Response {
  const search = query.toString();
  return new Response(null, { status: 302, headers: { location: `${pathname}${search === '' ? '' : `?${search}`}` } });
}

/** GitLab 19.3 sends the old forms on to `work_items`, older layouts serve them in place; `/edit` always leads on. */
function forwarding(url: URL, route: Route, layout: string): Response | null {
  if (route.kind !== 'item') return null;
  const moves = route.segment !== 'work_items' && layout === '19';
  if (!moves && !route.edit) return null;
  const query = new URLSearchParams(url.searchParams);
  if (route.edit) query.set('edit', 'true');
  const trimmed = route.edit ? url.pathname.replace(/\/edit$/, '') : url.pathname;
  return redirect(moves ? trimmed.replace(/\/(issues|epics)\/(\d+.*)$/, '/work_items/$2') : trimmed, query);
}

/** Lists and boards need a readable namespace, items to be readable themselves; everything else is open. */
function isReadable({ world, session }: PageContext, route: Exclude<Route, { kind: 'absent' }>): boolean {
  const reader = session?.user ?? null;
  if (route.kind === 'item') return readableItem(world, route.namespace.fullPath, route.iid, reader) !== null;
  if (route.kind === 'new') return reader !== null;
  if (route.kind === 'list' || route.kind === 'boards') return canReadNamespace(route.namespace, reader);
  return true;
}

/**
 * Answers one page or asset request as GitLab would: full documents for items, lists, boards and pages without an item,
 * the same 404 for absent and unreadable items, and for a signed-out reader the way to the sign-in page.
 * Query parameters of the stand-in: `layout` (19, 18, 17), `theme` (light, dark, auto), `delay` (ms until an item's data
 * arrive), `nodes` (elements to fill the page with), `panel=off` (child links open the full page).
 */
export async function renderPage(context: PageContext, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const root = context.relativeRoot;
  if (!url.pathname.startsWith(`${root}/`)) return notFoundResponse(root);
  const pathname = url.pathname.slice(root.length);

  const asset = await assetResponse(pathname);
  if (asset) return asset;

  const route = routeOf(context.world, pathname);
  if (route.kind === 'absent') return notFoundResponse(root);
  if (!isReadable(context, route)) {
    if (context.session) return notFoundResponse(root);
    return redirect(`${root}/users/sign_in`, new URLSearchParams({ to: url.pathname + url.search }));
  }
  const layout = url.searchParams.get('layout') ?? context.frontEnd.layout;
  const forward = forwarding(url, route, layout);
  if (forward) return forward;

  const asked = url.searchParams.get('theme') ?? 'auto';
  const theme = (THEMES.includes(asked) ? asked : 'auto') as Theme;
  const nonce = randomBytes(16).toString('base64');
  const page = pageOf(context, route, {
    nodes: Number(url.searchParams.get('nodes') ?? 0),
    layout,
  });
  return new Response(documentOf(context, route, page, theme, nonce).text, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'max-age=0, private, must-revalidate',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    },
  });
}
