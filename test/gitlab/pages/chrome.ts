import type { Page } from './document';
import { icon } from './icon';
import { html, type Markup } from './markup';
import { pathOf } from './namespace-path';
import type { PageContext } from './page-context';
import type { Route } from './route';

function topBar({ relativeRoot: root, session }: PageContext): Markup {
  const account = session
    ? html`<button type="button" class="topbar-user" data-testid="user-dropdown" title="${session.user.name}">${session.user.name.slice(0, 1)}</button>`
    : html`<a class="gl-button" href="${root}/users/sign_in">Sign in</a>`;
  return html`<header class="super-topbar js-super-topbar">
<a class="brand-logo" href="${root}/" title="Homepage">${icon(root, 'brand')}</a>
<button type="button" class="super-sidebar-search" id="super-sidebar-search">${icon(root, 'search')}<span>Search or go to…</span><kbd>/</kbd></button>
<div class="topbar-actions">${icon(root, 'plus')}${icon(root, 'work-item-issue')}${icon(root, 'todo')}${account}</div>
</header>`;
}

function sidebar({ relativeRoot: root, session }: PageContext, route: Route): Markup {
  const data = JSON.stringify({ is_logged_in: session !== null, username: session?.user.username ?? null });
  if (!('namespace' in route))
    return html`<aside class="super-sidebar js-super-sidebar" data-sidebar="${data}"><nav aria-label="Primary navigation"></nav></aside>`;
  const { namespace } = route;
  const base = `${root}${pathOf(namespace)}/-`;
  const link = (to: string, name: string, text: string, active = false) =>
    html`<li><a class="super-sidebar-nav-item${active ? ' super-sidebar-nav-item-current' : ''}" href="${to}"${active ? html` aria-current="page"` : null}>${name === '' ? null : icon(root, name)}<span>${text}</span></a></li>`;
  const items = route.kind === 'list' || route.kind === 'item' || route.kind === 'new';
  return html`<aside class="super-sidebar js-super-sidebar" id="super-sidebar" data-sidebar="${data}">
<nav aria-label="Primary navigation">
<div class="context-header"><span class="context-avatar">${namespace.name.slice(0, 1)}</span><b>${namespace.name}</b></div>
<ul>
${link(`${root}${namespace.kind === 'group' ? pathOf(namespace) : `/${namespace.fullPath}`}`, 'project', namespace.kind === 'group' ? 'Group overview' : 'Project overview', route.kind === 'overview')}
<li class="nav-section">${icon(root, 'users')}<span>Manage</span></li>
<li class="nav-section nav-section-open">${icon(root, 'planning')}<span>Plan</span></li>
${link(`${base}/work_items`, '', 'Work items', items)}
${link(`${base}/boards`, '', namespace.kind === 'group' ? 'Boards' : 'Issue boards', route.kind === 'boards')}
<li class="nav-section">${icon(root, 'code')}<span>Code</span></li>
${namespace.kind === 'project' ? link(`${base}/blob/main/README.md`, '', 'Repository', route.kind === 'blob') : null}
${namespace.kind === 'project' ? link(`${base}/merge_requests/1`, '', 'Merge requests', route.kind === 'merge-request') : null}
<li class="nav-section">${icon(root, 'chart')}<span>Analyze</span></li>
</ul>
</nav>
</aside>`;
}

/** Everything around a page: top bar, left sidebar, the panel with its trail of links, and the side panel's empty place. */
export function chrome(context: PageContext, route: Route, page: Page): Markup {
  const trail = page.crumbs.map(
    ({ text, href }) => html`<li><a href="${context.relativeRoot}${href}">${text}</a></li>`,
  );
  return html`<div class="layout-page js-page-layout page-with-super-sidebar">
${topBar(context)}
${sidebar(context, route)}
<div class="panels-container">
<div class="static-panel js-static-panel content-panels">
<div class="top-bar-fixed" data-testid="top-bar"><nav aria-label="Breadcrumbs"><ol class="gl-breadcrumb-list" id="js-breadcrumbs">${trail}</ol></nav></div>
<div class="panel-content"><div class="panel-content-inner js-static-panel-inner"><div class="content-wrapper">
<main class="content" id="content-body"><div id="js-drawer-container"></div><div class="flash-container"></div>${page.content}</main>
</div></div></div>
</div>
<div id="contextual-panel-portal" class="contextual-panel-portal"></div>
</div>
</div>`;
}
