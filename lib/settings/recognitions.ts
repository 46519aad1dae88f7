import * as z from 'zod/mini';
import { listed } from './entries';
import { stored } from './stored';

const words = z.array(z.string());
const role = z.object({ types: words, labels: words, titles: words });

const PlacedRecognition = z.object({
  host: z.string(),
  path: z.string(),
  recognition: z.object({ objective: role, 'key-result': role, okrLabels: words }),
});

/** How OKRs are recognised on hosts and full paths that fit these patterns. */
export type PlacedRecognition = z.infer<typeof PlacedRecognition>;

export const RECOGNITIONS = 'recognitions';

/**
 * How OKRs are recognised where the reader or a project has rules of its own; of those that fit, the first counts.
 * Derived from profiles, their applications and the projects' files (`updateRecognitions`), so that the script on every
 * page need not read those.
 */
export const recognitions = stored<PlacedRecognition[]>(RECOGNITIONS, 1, listed(PlacedRecognition), []);
