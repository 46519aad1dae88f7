/** For tests: GitLab was asked about everything. */
export const everything: Set<string> = Object.assign(new Set<string>(), { has: () => true });
