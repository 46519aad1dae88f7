import type { Edit } from './edit';

/** Whether nothing was typed, or all of it was taken away again. */
export function isBlankEdit({ score = '', value = '', health, words = '' }: Edit): boolean {
  return health === undefined && [score, value, words].every((text) => text.trim() === '');
}
