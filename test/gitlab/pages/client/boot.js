const mount = document.querySelector('[data-stand-in]');
const query = new URLSearchParams(location.search);

/** What the server gave with the document (`bootstrap.ts`); on pages without items only the empty shape. */
export const boot = mount
  ? JSON.parse(mount.getAttribute('data-stand-in'))
  : {
      root: '',
      frontEnd: { layout: '19', rendering: 'vue2' },
      kinds: {},
      types: {},
      names: {},
      colors: {},
      milestones: [],
      rows: [],
      namespace: null,
      user: null,
    };

/** Choices of the address this document was loaded with; they hold through every in-page navigation. */
export const settings = {
  /** Whose markup: '19', '18' or '17'. */
  layout: query.get('layout') ?? boot.frontEnd.layout,
  /** What draws it: 'vue2' or 'vue3'. */
  rendering: boot.frontEnd.rendering,
  /** Milliseconds from opening an item to its data. */
  delay: Number(query.get('delay') ?? 60),
  /** Extra comments, about this many elements in all. */
  nodes: Number(query.get('nodes') ?? 0),
  /** Rows of a list at a time. */
  pageSize: Number(query.get('first_page_size') ?? 100),
  panelForChildren: query.get('panel') !== 'off',
};

/** Where a namespace's pages begin, relative root included. */
export function baseOf(namespace) {
  return `${boot.root}${boot.kinds[namespace] === 'group' ? '/groups' : ''}/${namespace}/-`;
}

/** The built-in type an item's type is or behaves like: a renamed one what it was, a team's own an issue. */
export function kindOf({ namespace, type }) {
  const own = boot.types[namespace]?.find(({ name }) => name === type);
  return own ? (own.builtIn ?? 'Issue') : type;
}

/** The address of an item's full page. Since 18.8 or so links say `work_items`; before, epics and issues had their own. */
export function addressOf(item) {
  const old = { Epic: 'epics', Issue: 'issues' };
  const segment = settings.layout === '17' ? (old[item.type] ?? 'work_items') : 'work_items';
  return `${baseOf(item.namespace)}/${segment}/${item.iid}`;
}

/** An item's place and ids as one attribute value; `#` is in no path. */
export function refOf(item) {
  return `${item.namespace}#${item.iid}#${item.id}`;
}

/** Reads what `refOf` wrote. */
export function itemOfRef(ref) {
  const [namespace, iid, id] = ref.split('#');
  return { namespace, iid: Number(iid), id: Number(id) };
}
