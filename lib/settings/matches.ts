/** The one GitLab the extension knows at install, as the manifest asks for it. */
export const GITLAB_COM = 'https://gitlab.com/*';

/** The segments after `/-/` that can hold an OKR. `issues` also matches a list that opens items in a side panel. */
const SEGMENTS = ['work_items', 'issues', 'epics', 'boards', 'epic_boards'];

/**
 * The pages of one site that can hold an OKR, as match patterns. GitLab loads a page whole when it goes from any other
 * part of itself into one of these, so in-place navigation never starts outside them.
 *
 * @param site a match pattern for a whole site, `https://host/*`; a relative root needs no extra pattern.
 */
export function okrMatches(site: string): string[] {
  return SEGMENTS.map((segment) => `${site}/-/${segment}*`);
}
