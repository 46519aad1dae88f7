import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedValue } from './typed-value';

it.each([
  ['45', '', 45],
  [' 45 ms ', 'ms', 45],
  ['45MS', 'ms', 45],
  ['45', 'ms', 45],
  ['45%', '%', 45],
  ['1,200', '', 1200],
  ['45.0', '', 45],
  ['-5', '', -5],
  ['−5', '', -5],
  ['-0', '', 0],
])('typed %j in %j is a value', (text, unit, value) => {
  expect(typedValue(text, { unit })).toBe(value);
});

it.each([
  ['', ''],
  ['ms', 'ms'],
  ['45.5', ''],
  ['45,5', ''],
  ['45 ms', ''],
  ['45 s', 'ms'],
  ['1e3', ''],
  ['12345678901', ''],
  ['45 of 53', ''],
  ['٤٥', ''],
])('typed %j in %j is none', (text, unit) => {
  expect(typedValue(text, { unit })).toBeNull();
});

it('gives what GitLab takes, whatever is typed', () => {
  const pieces = fc.constantFrom('-', '−', '4', '00', ',', '.', ' ', 'ms', '%');
  const typed = fc.oneof(
    fc.string(),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('', 'ms', '%'), (text, unit) => {
      const value = typedValue(text, { unit });
      if (value !== null) expect(Number.isInteger(value) && Math.abs(value) < 2 ** 31).toBe(true);
    }),
  );
});
