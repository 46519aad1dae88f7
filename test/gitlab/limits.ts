/** GitLab's limits on GraphQL (app/graphql/gitlab_schema.rb, graphql_controller.rb at 18.9). */
export const LIMITS = {
  /** Items a page of a connection can hold. */
  pageSize: 100,
  /** Values a filter of a list can name. */
  values: 100,
  /** References that can be resolved at once. */
  references: 10,
  /** Characters of query text, summed over a batch. */
  characters: 10_000,
  /** How often one field with a selection may stand in a branch. */
  repeats: 2,
  signedIn: { complexity: 250, depth: 20 },
  anonymous: { complexity: 200, depth: 15 },
  /** Validation stops after so many errors. */
  validationErrors: 5,
} as const;

/** Fields that GitLab's recursion check passes over. */
export const PASSED_OVER = new Set(['node', 'nodes', 'edges']);
