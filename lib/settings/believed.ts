import type * as z from 'zod/mini';

/** What a schema makes of something stored: one value, or none where it is broken. */
export function believed<T>(schema: z.ZodMiniType<T>, value: unknown): T[] {
  // Most of what may be stored is not, and no schema takes nothing for something.
  if (value === undefined) return [];
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}
