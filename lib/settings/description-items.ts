import * as z from 'zod/mini';
import { stored } from './stored';

/** Which description rules the reader chose for a project or group, by `origin path`: the rules' id. */
export const chosenRules = stored('description-rules', 1, z.record(z.string(), z.string()), {});

/** Findings the reader dismissed, by `origin path#iid`: their keys. */
export const dismissals = stored('dismissed-findings', 1, z.record(z.string(), z.array(z.string())), {});
