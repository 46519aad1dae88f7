import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../okr/description/markdown.fixture';
import { changeBetween } from './editor-field';

const apply = (before: string, after: string) => {
  const { start, end, inserted } = changeBetween(before, after);
  return before.slice(0, start) + inserted + before.slice(end);
};
