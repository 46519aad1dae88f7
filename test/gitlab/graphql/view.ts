import type { GraphQLSchema } from 'graphql';
import type { Edit } from '../mutations';
import type { World, WorldUser } from '../world';

/** What one GraphQL operation is executed against: who looks, from where, at which GitLab. */
export interface View {
  world: World;
  user: WorldUser | null;
  /** Origin and relative root, for absolute addresses. */
  base: string;
  schema: GraphQLSchema;
  version: string;
  /** 17.2 instead of 18.7 and newer. */
  old: boolean;
  enterprise: boolean;
  /** What groups answer when they are asked for lists of work items. */
  groupLists: 'whole' | 'null' | 'empty';
  /** The edit a mutation of this operation makes. */
  edit: Edit;
  /** Every item is answered as absent. */
  hidesItems: boolean;
  complexity: { score: number; limit: number };
}
