import { chrome } from './chrome';
import { html, Markup, scriptLiteral } from './markup';
import type { PageContext } from './page-context';
import type { Route } from './route';

export type Theme = 'light' | 'dark' | 'auto';

/** One page before it is wrapped: its `body[data-page]`, tab title, trail of links, and what stands in `#content-body`. */
export interface Page {
  name: string;
  title: string;
  crumbs: { text: string; href: string }[];
  content: Markup;
}

const THEME_CLASS: Record<Theme, string> = { light: 'gl-light', dark: 'gl-dark', auto: 'gl-system' };

/** In "Auto" the server does not know the system's setting: a script follows it, as GitLab's does. */
const FOLLOW_SYSTEM = new Markup(
  "(()=>{const dark=matchMedia('(prefers-color-scheme: dark)');const follow=()=>document.documentElement.classList.toggle('gl-dark',dark.matches);follow();dark.addEventListener('change',follow)})()",
);

/** GitLab's page-world settings, one assignment after the other on one line; the version is for signed-in readers only. */
function gon(context: PageContext): Markup {
  const settings: Record<string, unknown> = {
    api_version: 'v4',
    default_avatar_url: `${context.relativeRoot}/assets/stand-in/icons.svg`,
    relative_url_root: context.relativeRoot,
    sprite_icons: `${context.relativeRoot}/assets/stand-in/icons.svg`,
    gitlab_url: 'stand-in',
    ee: context.enterprise,
    dot_com: false,
    ...(context.session && {
      version: context.version,
      current_user_id: context.session.user.id,
      current_username: context.session.user.username,
      current_user_fullname: context.session.user.name,
    }),
  };
  const lines = Object.entries(settings).map(([name, value]) => html`gon.${name}=${scriptLiteral(value)};`);
  return html`window.gon={};${lines}`;
}

function bodyData(route: Route): Markup | null {
  if (!('namespace' in route)) return null;
  const { namespace } = route;
  const group = namespace.kind === 'group' ? namespace.fullPath : namespace.fullPath.split('/').slice(0, -1).join('/');
  const inGroup = html`data-namespace-id="${namespace.id}" data-group="${group.split('/').at(-1) ?? ''}" data-group-full-path="${group}"`;
  if (namespace.kind === 'group') return inGroup;
  const name = namespace.fullPath.split('/').at(-1) ?? '';
  return html`${inGroup} data-project="${name}" data-project-full-path="${namespace.fullPath}" data-project-id="${namespace.id}"`;
}

/** The whole document: head with GitLab's hints, top bar, sidebar, the page's panel and the empty side panel. */
export function documentOf(context: PageContext, route: Route, page: Page, theme: Theme, nonce: string): Markup {
  const root = context.relativeRoot;
  const { session } = context;
  const classes = [THEME_CLASS[theme], 'with-top-bar', session ? 'user-logged-in' : 'user-logged-out'].join(' ');
  return html`<!DOCTYPE html>
<html class="${classes}" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="GitLab">
<title>${page.title}</title>
<script nonce="${nonce}">
//<![CDATA[
${gon(context)}
//]]>
</script>
${theme === 'auto' ? html`<script nonce="${nonce}">${FOLLOW_SYSTEM}</script>` : null}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}/assets/stand-in/styles.css">
<link rel="manifest" href="${root}/-/manifest.json">
<link rel="search" type="application/opensearchdescription+xml" title="Search GitLab" href="${root}/search/opensearch.xml">
<meta name="csrf-param" content="authenticity_token">
<meta name="csrf-token" content="${session?.csrfToken ?? ''}">
<meta name="csp-nonce" content="${nonce}">
<meta name="action-cable-url" content="${root}/-/cable">
<script type="module" nonce="${nonce}" src="${root}/assets/stand-in/client/main.js"></script>
</head>
<body class="tab-width-8" data-page="${page.name}" ${bodyData(route)}>
${chrome(context, route, page)}
</body>
</html>`;
}
