/** How GitLab's pages are laid out, by generation: 19.3; 18 and early 2026; 17.4 and later. */
export const LAYOUTS = ['19', '18', '17'] as const;

/**
 * What draws them. `vue3`, behind a flag since 18.11, puts nodes into the page that are replaced by others shortly after the
 * item has come, and leaves what it takes out for the editor behind its former neighbours when it puts it back.
 */
export const RENDERINGS = ['vue2', 'vue3'] as const;

/** One front end of GitLab's. A page's address may ask for another layout: `?layout=18`. */
export interface FrontEnd {
  layout: (typeof LAYOUTS)[number];
  rendering: (typeof RENDERINGS)[number];
}

/** As gitlab.com has it. */
export const NEWEST: FrontEnd = { layout: '19', rendering: 'vue2' };

/** All there are, the newest first. */
export const FRONT_ENDS: readonly FrontEnd[] = LAYOUTS.flatMap((layout) =>
  RENDERINGS.map((rendering) => ({ layout, rendering })),
);

/** `18-vue3` read back. @throws for a name that is none */
export function frontEndNamed(name: string): FrontEnd {
  const found = FRONT_ENDS.find((one) => frontEndName(one) === name);
  if (!found) throw new Error(`${name} is no front end: there are ${FRONT_ENDS.map(frontEndName).join(', ')}.`);
  return found;
}

export function frontEndName({ layout, rendering }: FrontEnd): string {
  return `${layout}-${rendering}`;
}
