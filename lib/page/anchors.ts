/**
 * Every selector that names GitLab's markup, and nothing else.
 * Where GitLab changed something there is an array, newest layout first. A redesign is a new line with a date, not an edit.
 * "seen" = the GitLab versions in whose source or pages it was found, up to 2026-08; without a version: found in
 * GitLab's source, in which versions was not checked.
 */

/** Where a host goes: right before the element, or into it as its first child. */
export interface Anchor {
  selector: string;
  insert: 'before' | 'first-inside' | 'last-inside';
}

const testId = (id: string) => `[data-testid="${id}"]`;

// ---- Where an item is shown

/** The page's main column; the side panel stands outside it, the drawer of 18 and before inside. Seen 17.4 to 19.3. */
export const CONTENT = '#content-body';

/** One rendering of one item; the page and the side panel each have one, with the same ids inside. */
export const DETAIL_ROOTS = [
  testId('work-item-detail'), // seen 17.4 to 19.3
  '.work-item-detail', // the class beside it, seen 19.3: should the test ids ever be stripped
];

/** What holds an item that is not the page's own. */
export const PANELS = [
  '#contextual-panel-portal', // side panel, in every layout of 19.3 and behind a flag in 18
  '.work-item-drawer', // drawer, seen 17.4 to 18
];

/** Modals show child items on 16 and 17; their address names the page, not them. */
export const MODALS = ['.modal', testId('work-item-detail-modal')];

/** Wraps the description of the page that is not a work item view: all issues to 17, incidents still in 19.3. */
export const LEGACY_DESCRIPTION = '.js-issuable-description-wrapper';

/** The form of the new-item page, which has no detail root. Seen 17.4 to 19.3. */
export const NEW_ITEM_FORM = testId('work-item-overview');

// ---- Where our panel goes

/** The one place that is the same in every known layout: in the frame it appears nothing below has moved yet. */
export const DESCRIPTION_ANCHORS: Anchor[] = [
  { selector: testId('work-item-description-wrapper'), insert: 'before' }, // seen 17.4 to 19.3
  { selector: LEGACY_DESCRIPTION, insert: 'before' }, // legacy issue page, seen 16 to 19.3
];

/** For the day the description wrapper is gone or renamed, or for a type without a description. */
export const OTHER_ANCHORS: Anchor[] = [
  { selector: testId('work-item-overview'), insert: 'first-inside' }, // seen 17.4 to 19.3
  { selector: testId('detail-layout-content'), insert: 'first-inside' }, // seen 19.3
  { selector: testId('detail-wrapper'), insert: 'first-inside' }, // seen 17.4 to 19.3
];

/** The end of the sidebar: nothing that GitLab draws moves for what is put there. */
export const SIDEBAR_ANCHORS: Anchor[] = [
  { selector: '.work-item-attributes-wrapper', insert: 'last-inside' }, // seen 17.4 to 19.3
  { selector: testId('work-item-overview-right-sidebar'), insert: 'last-inside' }, // seen 17.4 to 19.3
];

// ---- What an item is

/** Icon and name of a type, or its icon alone; also drawn for parents, children and linked items. */
export const TYPE_ICONS = [
  testId('work-item-type-icon'), // seen 19.3
  'svg[data-testid^="issue-type-"]', // an icon is named by its picture: `issue-type-objective-icon`, seen 16 to 18
  'svg[data-testid^="work-item-"]', // `work-item-objective-icon`, seen 19.3
];

/** Parts that draw other items than the root's own, so their icons, labels and titles are not the root's. */
export const OTHER_ITEMS = [
  testId('ancestors-breadcrumb'), // seen 19.3
  testId('work-item-ancestors'), // the same before 19.3, not checked
  testId('work-item-parent'), // seen 17.4 to 19.3
  testId('work-item-tree'), // children, seen 17.4 to 19.3
  testId('work-item-links'), // children of an issue, seen 16
  testId('work-item-relationships'), // linked items, seen 17.4 to 19.3
  '.work-item-notes', // seen 17.4 to 19.3
];

/** A child's page has two, one hidden by CSS, with the same text; `h2` in the panel. */
export const TITLES = [
  testId('work-item-title'), // seen 17.4 to 19.3
  testId('issue-title'), // legacy issue page, seen
];

/** The type chosen on the new-item page, a `select`. Seen 19.3, and before. */
export const TYPE_SELECT = testId('work-item-types-select');
/** The title being typed: on the new-item page, and while an item is edited. Seen 19.3, and before. */
export const TITLE_FIELD = testId('work-item-title-input');

/** The block that holds the item's labels. */
export const LABEL_BLOCKS = [
  testId('work-item-labels'), // seen 17.4 to 19.3
  testId('sidebar-labels'), // legacy issue page, seen
  '.labels-select-wrapper', // legacy issue page, should the test id go
];

/** One label: scope and value are apart when it is a scoped one. Of @gitlab/ui, seen. */
export const LABEL = '.gl-label';
export const LABEL_TEXT = '.gl-label-text';
export const LABEL_SCOPED_TEXT = '.gl-label-text-scoped';

// ---- GitLab's editor of a description

/** The Markdown, in plain text mode; in rich text mode a hidden input has the id, which GitLab writes and never reads. */
export const DESCRIPTION_FIELDS = [
  '#work-item-description', // seen 17.4 to 19.3
  '#issue-description', // legacy issue page, seen 16 to 19.3
];
/** What is typed into in rich text mode; it comes with a script of its own, later than the hidden input. Seen 19.3. */
export const RICH_TEXT = '.ProseMirror';
/** One button for both ways, in the footer of either mode. Seen 19.3. */
export const MODE_SWITCHER = testId('editing-mode-switcher');
/** GitLab says that somebody else changed the description meanwhile, and offers to overwrite theirs. */
export const CONFLICT_ALERTS = [
  testId('conflicted-description'), // their text, in an alert without a name, seen 2026
  testId('work-item-description-conflicts'), // the alert itself, before it, seen
];
/** GitLab asks whether its own template may replace what is written. */
export const TEMPLATE_WARNINGS = [
  testId('description-template-warning'), // seen 2026
  testId('template-apply'), // its button, seen 19.3
];

/** Linked items; and comments with GitLab's own notes, among them "mentioned in …", in English whatever the language. */
export const LINKED_ITEMS = testId('work-item-relationships'); // seen 17.4 to 19.3
export const NOTES = '.work-item-notes'; // seen 17.4 to 19.3

// ---- What GitLab shows of an item's state

/** The progress block, "38%" in its text while it is not being edited; Objectives and Key Results only. */
export const PROGRESS_BLOCKS = [
  testId('work-item-progress'), // seen 17.4 to 19.3 (in 17 only while it is edited)
  testId('work-item-progress-wrapper'), // seen 17
];

/** The health block and its value; the value is absent when nothing is set, and while it is being edited. */
export const HEALTH_BLOCK = testId('work-item-health-status'); // seen 17.4 to 19.3
export const HEALTH_VALUE = testId('work-item-health-status-value'); // seen 17.4 to 19.3

/** Something in a sidebar block by which it is being edited; the last is any open list of @gitlab/ui. Seen. */
export const EDITING = ['form', testId('apply-button'), testId('base-dropdown-menu')];

/** The list of children, filled by a query of its own 0.1 to 0.5 s after the page. Seen 17.4 to 19.3. */
export const CHILD_TREE = testId('work-item-tree');
/** One child; rows of grandchildren stand inside it. Seen 19.3. */
export const CHILD_ROW = '.tree-item';
/** The child's own line, without grandchildren. Seen 17.4 to 19.3. */
export const CHILD_LINE = testId('links-child');
/** A child's progress, "38%". Seen. */
export const CHILD_PROGRESS = testId('item-progress');
/** A child's health, while it is open. Seen 17.4 to 19.3. */
export const CHILD_HEALTH = testId('status-text');
/** Attribute on the row, seen 19.3; where it is missing the line's first link holds the title. */
export const CHILD_TITLE_ATTRIBUTE = 'data-child-title';
/** Says that there are no children: a loaded, empty list. */
export const CHILD_TREE_EMPTY = [
  testId('crud-empty'), // seen
  testId('tree-empty'), // before it, seen
];

// ---- Lists of items

/** One row; the rest of its id is the item's global number. Seen 16 to 19.3. */
export const LIST_ROW = 'li[id^="issuable_"]';
/** The title of its item, a link to the item's page. Seen 17.4 to 19.3. */
export const ROW_TITLE = testId('issuable-title-link');
/** What holds its icon and title. Seen 16 to 19.3. */
export const ROW_TITLE_LINE = '.issue-title';
/** Below the title: reference, author, labels. They wrap where they lack room. Seen 16 to 19.3. */
export const ROW_LINE = '.issuable-info';

// ---- What the document says of itself

export const CSRF_TOKEN = 'meta[name="csrf-token"]'; // every Rails page
export const ACTION_CABLE = 'meta[name="action-cable-url"]'; // ends in /-/cable, seen 19.3
export const MANIFEST = 'link[rel="manifest"]'; // ends in /-/manifest.json, seen 19.3
export const SEARCH_LINK = 'link[rel="search"]'; // ends in /search/opensearch.xml, seen 19.3
export const SUPER_SIDEBAR = '.js-super-sidebar'; // seen 19.3
/** On `html`. Seen 19.3. */
export const SIGNED_IN_CLASS = 'user-logged-in';
