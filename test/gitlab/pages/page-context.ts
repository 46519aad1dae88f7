import type { World, WorldUser } from '../world';
import type { FrontEnd } from './front-end';

/** Everything a page depends on besides its request. */
export interface PageContext {
  world: World;
  /** The stand-in's own clock, for "created 3 months ago". */
  now: Date;
  /** Null: nobody is signed in. */
  session: { user: WorldUser; csrfToken: string } | null;
  /** As GitLab prints it, e.g. `19.3.0-pre`; shown to signed-in readers only. */
  version: string;
  enterprise: boolean;
  /** Path the instance is installed under: empty or like `/gitlab`, without a slash at the end. */
  relativeRoot: string;
  frontEnd: FrontEnd;
}
