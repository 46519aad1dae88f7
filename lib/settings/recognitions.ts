import { list, listed, object, type Shaped, text } from './shapes';
import { stored } from './stored';

const words = list(text);
const role = object({ types: words, labels: words, titles: words });

const placedRecognition = object({
  host: text,
  path: text,
  recognition: object({ objective: role, 'key-result': role, okrLabels: words }),
});

/** How OKRs are recognised on hosts and full paths that fit these patterns. */
export type PlacedRecognition = Shaped<typeof placedRecognition>;

export const RECOGNITIONS = 'recognitions';

/**
 * How OKRs are recognised where the reader or a project has rules of its own; of those that fit, the first counts.
 * Derived from profiles, their applications and the projects' files (`updateRecognitions`), so that the script on every
 * page need not read those.
 */
export const recognitions = stored<PlacedRecognition[]>(RECOGNITIONS, 1, listed(placedRecognition), []);
