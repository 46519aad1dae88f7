/**
 * Skeletons of GitLab's item pages, written by hand from its templates: the hooks and their nesting, no styling.
 * Layout 19: 19.3 (2026-08). Layout 18: 18.x to early 2026. Layout 17: 17.4 (2024-09) with the drawer.
 */

export interface SkeletonItem {
  title: string;
  type: string;
  /** Name in the icon sprite, e.g. `work-item-objective`. */
  icon: string;
  labels: string[];
  progress?: number;
  health?: string;
  children?: { title: string; progress: number }[];
}

export const OBJECTIVE: SkeletonItem = {
  title: 'Faster pipelines',
  type: 'Objective',
  icon: 'work-item-objective',
  labels: ['okr::o', 'team:Runner', 'priority::1::high'],
  progress: 38,
  health: 'On track',
  children: [
    { title: 'Median below 9 minutes', progress: 40 },
    { title: 'No flaky jobs', progress: 36 },
  ],
};

const typeIcon = (name: string, icon: string) =>
  `<button data-testid="work-item-type-icon"><svg class="gl-icon"><use href="/assets/icons.svg#${icon}"></use></svg> <span>${name}</span></button>`;

/** As 16 to 18 draw it: an icon with a name of its own, and no hook around it. */
const bareIcon = (name: string, icon: string) => {
  const picture = icon.replace('work-item-', 'issue-type-');
  return `<span><svg data-testid="${picture}-icon" class="gl-icon"><use href="/assets/icons.svg#${picture}"></use></svg> <span>${name}</span></span>`;
};

const label = (title: string) => {
  const split = title.lastIndexOf('::');
  const [scope, value] = split > 0 ? [title.slice(0, split), title.slice(split + 2)] : [title, null];
  return `<span class="gl-label" data-testid="${title}"><a class="gl-label-link" href="#"><span class="gl-label-text"> ${scope} </span>${
    value === null ? '' : `<span class="gl-label-text-scoped"> ${value} </span>`
  }</a></span>`;
};

const description = (text = 'What we want to reach.') =>
  `<section><div data-testid="work-item-description-wrapper"><div class="js-work-item-description md"><div data-testid="work-item-description"><p>${text}</p></div></div></div></section>`;

const row = ({ title, progress }: { title: string; progress: number }) =>
  `<li class="tree-item" data-child-title="${title}"><div data-testid="links-child">${typeIcon('Key Result', 'work-item-keyresult')}<a href="#">${title}</a><div data-testid="item-progress"><span>${progress}%</span></div></div></li>`;

const tree = ({ children = [] }: SkeletonItem) =>
  `<section id="childitems" data-testid="work-item-tree"><div data-testid="crud-body">${
    children.length ? `<ul data-testid="child-items-container">${children.map(row).join('')}</ul>` : ''
  }</div></section>`;

const sidebar = (item: SkeletonItem) => `
  <div class="work-item-attributes-wrapper">
    <section data-testid="work-item-labels"><h3>Labels</h3><div>${item.labels.map(label).join(' ')}</div></section>
    <section data-testid="work-item-parent"><h3>Parent</h3>${typeIcon('Epic', 'work-item-epic')}</section>
    ${item.progress === undefined ? '' : `<section data-testid="work-item-progress"><h3>Progress</h3><div><span>${item.progress}%</span></div></section>`}
    <section data-testid="work-item-health-status"><h3>Health status</h3>${
      item.health
        ? `<span data-testid="work-item-health-status-value"><span data-testid="status-text">${item.health}</span></span>`
        : ''
    }</section>
  </div>`;

/** The detail root of 19.3, a child item with an ancestors line and so with two headings. */
export const detail19 = (item: SkeletonItem) => `
  <div class="work-item-detail" data-testid="work-item-detail"><div class="gl-base-layout">
    <header>
      <div data-testid="ancestors-breadcrumb">${typeIcon('Epic', 'work-item-epic')}</div>
      <div data-testid="work-item-type"><h1 data-testid="work-item-title" class="gl-hidden">${item.title}</h1></div>
      <h1 data-testid="work-item-title">${item.title}</h1>
      <div data-testid="page-heading-description">${typeIcon(item.type, item.icon)}<span data-testid="work-item-created">Created</span></div>
    </header>
    <div data-testid="base-layout-content"><div data-testid="detail-layout-container">
      <div data-testid="detail-layout-content"><section class="work-item-view"><div data-testid="detail-wrapper"><div data-testid="work-item-overview">${description()}</div></div></section></div>
      <div data-testid="detail-layout-sidebar"><section data-testid="work-item-overview-right-sidebar">${sidebar(item)}</section></div>
      <div data-testid="detail-layout-widgets">${tree(item)}<section data-testid="work-item-relationships">${typeIcon('Issue', 'work-item-issue')}</section></div>
      <div data-testid="detail-layout-activity"><div class="work-item-notes"></div></div>
    </div></div>
  </div></div>`;

/** The detail root of 17 and 18: the overview is the grid, sidebar and children are inside it. */
export const detail18 = (item: SkeletonItem) => `
  <div class="work-item-detail" data-testid="work-item-detail"><section class="work-item-view"><section><div data-testid="detail-wrapper">
    <div data-testid="work-item-ancestors">${bareIcon('Epic', 'work-item-epic')}</div>
    <div data-testid="work-item-type"><h1 data-testid="work-item-title">${item.title}</h1></div>
    <div>${bareIcon(item.type, item.icon)}<span data-testid="work-item-created">Created</span></div>
    <div data-testid="work-item-overview">
      ${description()}
      <aside data-testid="work-item-overview-right-sidebar">${sidebar(item)}</aside>
      ${tree(item)}
      <div data-testid="work-item-relationships"></div><div class="work-item-notes"></div>
    </div>
  </div></section></section></div>`;

/** The issue page that is not a work item view: all issues on 17 and before, incidents still in 19.3. */
export const legacyIssue = (item: SkeletonItem) => `
  <div class="issue-details">
    <div>${bareIcon(item.type, item.icon)}</div>
    <div id="js-issuable-app"><h1 data-testid="issue-title">${item.title}</h1>
      <div class="js-issuable-description-wrapper"><div data-testid="gfm-content">Text</div></div></div>
  </div>
  <aside class="right-sidebar"><div data-testid="sidebar-labels">${item.labels.map(label).join('')}</div></aside>`;

export const newItem = ({ type = 'Objective' as 'Issue' | 'Objective', labels = [] as string[], title = '' } = {}) => `
  <div data-testid="work-item-router-view"><select data-testid="work-item-types-select"><option>Issue</option><option${type === 'Objective' ? ' selected' : ''}>Objective</option></select>
    <div data-testid="work-item-overview"><input data-testid="work-item-title-input" value="${title}">${description('')}<aside>${sidebar({ ...OBJECTIVE, labels })}</aside></div></div>`;

/** A whole body of 19.3: the page's column and the side panel's portal. */
export const body19 = (content: string, panel = '') =>
  `<main id="content-body"><div data-testid="work-item-router-view">${content}</div></main><div id="contextual-panel-portal">${panel}</div>`;

/** The side panel of 19.3 with an item in it. */
export const panel19 = (item: SkeletonItem) =>
  `<div data-testid="work-item-detail-panel">${detail19(item).replaceAll('h1', 'h2')}</div>`;

/** A whole body of 17: a drawer inside the column. */
export const body17 = (content: string, drawer = '') =>
  `<main id="content-body"><div id="js-drawer-container">${
    drawer && `<aside class="work-item-drawer" data-testid="work-item-drawer">${drawer}</aside>`
  }</div>${content}</main>`;

export interface SkeletonRow extends Pick<SkeletonItem, 'title' | 'type' | 'icon' | 'labels'> {
  id: number;
  href: string;
}

/** The type's icon in a row, its name for screen readers alone. */
const rowIcon = ({ type, icon }: SkeletonRow) =>
  `<span data-testid="work-item-type-icon" aria-label="${type}"><svg class="gl-icon"><use href="/assets/icons.svg#${icon}"></use></svg></span>`;

const rowTitle = ({ title, href }: SkeletonRow) =>
  `<a class="issue-title-text" data-testid="issuable-title-link" href="${href}">${title}</a>`;

/** A row of a list in 19.3: one line of facts, labels among them. */
export const listRow19 = (row: SkeletonRow) => `
  <li id="issuable_${row.id}" class="issue" data-testid="issuable-container">
    <div class="issuable-main-info">
      <div class="issue-title title">${rowIcon(row)}${rowTitle(row)}</div>
      <div class="issuable-info gl-flex"><span data-testid="issuable-reference"> #1 </span><span class="issuable-authored">created</span>${row.labels.map(label).join('')}</div>
    </div>
    <div class="issuable-meta"></div>
  </li>`;

/** The same in 17 and 18: labels have a line of their own. */
export const listRow18 = (row: SkeletonRow) => `
  <li id="issuable_${row.id}" class="issue">
    <div class="issuable-main-info">
      <div class="issue-title title">${bareIcon('', row.icon).replace('<span>', `<span aria-label="${row.type}">`)}${rowTitle(row)}</div>
      <div class="issuable-info"><span data-testid="issuable-reference"> #1 </span><p role="group">${row.labels.map(label).join('')}</p></div>
    </div>
  </li>`;

export const itemList = (...rows: string[]) =>
  `<ul class="content-list issuable-list issues-list">${rows.join('')}</ul>`;
