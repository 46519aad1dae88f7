import { CHECK_IN_DRAFT } from './check-in-drafts';
import { DUE_LOOK } from './due-looks';
import { VARIANT } from './items';

/** What the stored names begin with of which there is one item for each site, or page of it. */
export const ONE_EACH = [VARIANT, CHECK_IN_DRAFT, DUE_LOOK];
