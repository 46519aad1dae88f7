import type { WorldNamespace } from '../world';
import { html, type Markup } from './markup';
import { pathOf } from './namespace-path';
import type { PageContext } from './page-context';

/** About how many elements one line of a file takes. */
const NODES_A_LINE = 7;

/** A file of as many lines as it takes to make about `nodes` elements: weight for measuring what a heavy page costs. */
function file(nodes: number): Markup {
  const lines = Array.from({ length: Math.max(12, Math.ceil(nodes / NODES_A_LINE)) }, (_, at) => {
    const line = at + 1;
    return html`<div class="line" id="LC${line}"><a class="file-line-num" href="#L${line}">${line}</a><code><span class="k">let</span> <span class="n">value_${line}</span> <span class="o">=</span> <span class="mi">${line * 7}</span></code></div>`;
  });
  return html`<section class="crud blob-viewer"><header class="crud-header"><h2>main.rb</h2></header><div class="crud-body blob-content">${lines}</div></section>`;
}

function heading(text: string): Markup {
  return html`<header class="page-heading"><h1 data-testid="page-heading">${text}</h1></header>`;
}

/** A file of the repository; `nodes` says how many elements it should have, about. */
export function blobContent(nodes: number): Markup {
  return html`${heading('main.rb')}${file(nodes)}`;
}

/** A merge request with nothing of an OKR in it, and a heavy diff where `nodes` asks for one. */
export function mergeRequestContent(iid: number, nodes: number): Markup {
  return html`<header class="page-heading"><h1 class="title" data-testid="title-content">Shorten the retry interval of the cache client</h1></header>
<div class="merge-request-details"><span class="gl-badge badge-success">Open</span> <span>!${iid} requested to merge <code>retry-interval</code> into <code>main</code></span></div>
<div class="description md"><p>Requests wait less when one cache node restarts. No change in behaviour otherwise.</p></div>${file(nodes)}`;
}

/** The first page of a project or a group. */
export function overviewContent(namespace: WorldNamespace, nodes: number): Markup {
  return html`${heading(namespace.name)}<p class="subtle">${namespace.kind === 'group' ? 'Group' : 'Project'} ID: ${namespace.id}</p>${nodes > 0 ? file(nodes) : null}`;
}

/** The first page of the instance: every project and group. */
export function homeContent({ world, relativeRoot }: PageContext): Markup {
  const rows = world.namespaces.map(
    (namespace) =>
      html`<li class="row"><a class="row-title" href="${relativeRoot}${pathOf(namespace)}/-/work_items">${namespace.fullPath}</a><span class="subtle">${namespace.kind}</span></li>`,
  );
  return html`${heading('Projects and groups')}<section class="crud"><div class="crud-body"><ul class="rows">${rows}</ul></div></section>`;
}
