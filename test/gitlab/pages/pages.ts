import type { WorldItem } from '../world';
import { bootstrapOf } from './bootstrap';
import type { Page } from './document';
import { html, type Markup } from './markup';
import { pathOf } from './namespace-path';
import type { PageContext } from './page-context';
import { blobContent, homeContent, mergeRequestContent, overviewContent } from './plain-pages';
import type { Route } from './route';

export interface PageOptions {
  /** How many elements a page without an item should be filled with, about. */
  nodes: number;
  /** `19`, `18` or `17`. */
  layout: string;
}

type Shown = Exclude<Route, { kind: 'absent' }>;

/** Where the page script mounts: gone once it has, as on GitLab. */
function mountPoint(context: PageContext, route: Shown): Markup {
  const fullPath = 'namespace' in route ? route.namespace.fullPath : '';
  return html`<div id="js-work-items" data-full-path="${fullPath}" data-default-branch="main" data-router-path="" data-stand-in="${JSON.stringify(bootstrapOf(context, route))}"></div>`;
}

/** On GitLab 17 a plain issue has its own page, whose data stand in the document and whose root stays. */
function legacyIssue(context: PageContext, route: Shown): WorldItem | null {
  if (route.kind !== 'item') return null;
  const { fullPath } = route.namespace;
  const item = context.world.items.find(({ namespace, iid }) => namespace === fullPath && iid === route.iid);
  return item?.type === 'Issue' ? item : null;
}

function legacyMountPoint(context: PageContext, route: Shown, item: WorldItem): Markup {
  const initial = JSON.stringify({
    iid: item.iid,
    initialTitleText: item.title,
    initialDescriptionText: item.description,
    lock_version: item.lockVersion,
    issuableType: 'issue',
    fullPath: item.namespace,
  });
  const standIn = JSON.stringify(bootstrapOf(context, route));
  return html`<div class="issuable-details"><div class="detail-page-description content-block"><div id="js-issuable-app" data-initial="${initial}" data-stand-in="${standIn}"></div></div></div>`;
}

/** `body[data-page]`: GitLab's controller and action. The old segments have controllers of their own. */
function nameOf(route: Shown): string {
  if (route.kind === 'home') return 'dashboard:projects:index';
  const scope = route.namespace.kind === 'group' ? 'groups' : 'projects';
  switch (route.kind) {
    case 'item':
      return `${scope}:${route.segment}:show`;
    case 'new':
      return scope === 'groups' ? 'groups:work_items:show' : `projects:${route.segment}:new`;
    case 'list':
      return `${scope}:${route.segment}:index`;
    case 'boards':
      return `${scope}:boards:show`;
    case 'overview':
      return `${scope}:show`;
    case 'blob':
      return 'projects:blob:show';
    case 'merge-request':
      return 'projects:merge_requests:show';
  }
}

function contentOf(context: PageContext, route: Shown, { nodes, layout }: PageOptions): Markup {
  const legacy = layout === '17' ? legacyIssue(context, route) : null;
  if (legacy) return legacyMountPoint(context, route, legacy);
  switch (route.kind) {
    case 'home':
      return homeContent(context);
    case 'overview':
      return overviewContent(route.namespace, nodes);
    case 'blob':
      return blobContent(nodes);
    case 'merge-request':
      return mergeRequestContent(route.iid, nodes);
    default:
      return mountPoint(context, route);
  }
}

const TRAIL = { item: 'Work items', list: 'Work items', new: 'Work items', boards: 'Issue boards' } as const;

function crumbsOf(route: Shown): Page['crumbs'] {
  if (route.kind === 'home') return [{ text: 'Your work', href: '/' }];
  const path = pathOf(route.namespace);
  const crumbs = [{ text: route.namespace.fullPath.split('/').join(' / '), href: path }];
  if (!(route.kind in TRAIL)) return crumbs;
  const text = TRAIL[route.kind as keyof typeof TRAIL];
  crumbs.push({ text, href: `${path}/-/${route.kind === 'boards' ? 'boards' : 'work_items'}` });
  if (route.kind === 'item') crumbs.push({ text: `#${route.iid}`, href: `${path}/-/${route.segment}/${route.iid}` });
  return crumbs;
}

/** The page behind a route, as the given GitLab generation lays it out. */
export function pageOf(context: PageContext, route: Shown, options: PageOptions): Page {
  const place = route.kind === 'home' ? 'Your work' : route.namespace.fullPath;
  return {
    name: nameOf(route),
    title: `${place} · GitLab`,
    crumbs: crumbsOf(route),
    content: contentOf(context, route, options),
  };
}
