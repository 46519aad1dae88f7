import { expect, test } from 'vitest';
import { objectBytes } from './kept';

test('compiled code and what the browser holds are no objects of scripts', () => {
  const meta = {
    node_fields: ['type', 'name', 'id', 'self_size'],
    node_types: [['object', 'code', 'closure', 'native'], 'string', 'number', 'number'] as [string[], ...unknown[]],
  };
  const nodes = [
    [0, 0, 1, 100],
    [1, 0, 2, 5000],
    [2, 0, 3, 20],
    [3, 0, 4, 700],
  ].flat();
  expect(objectBytes({ snapshot: { meta }, nodes })).toBe(120);
});
