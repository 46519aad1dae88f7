import { expect, test } from 'vitest';
import { whatWorks } from './what-works';

const none = null;

test.each<[string, boolean | null, string[]]>([
  ['17.1.8-ee', true, ['too-old']],
  ['15.4.0', null, ['too-old']],
  ['17.2.0-ee', true, ['hidden-not-noticed', 'oldest-comments', 'everything-else']],
  ['17.2.9', false, ['text-only', 'hidden-not-noticed', 'oldest-comments', 'everything-else']],
  ['17.3.0-ee', true, ['perhaps-oldest-comments', 'everything-else']],
  ['18.6.2', false, ['text-only', 'perhaps-oldest-comments', 'everything-else']],
  ['18.7.0-ee', true, ['everything']],
  ['19.5.0-pre', true, ['everything']],
  ['19.5.0', false, ['text-only', 'everything-else']],
])('%s, enterprise: %s', (version, enterprise, abilities) => {
  expect(whatWorks({ version, enterprise }, none)).toEqual(abilities);
});

test('without a version nothing is claimed', () => {
  expect(whatWorks({ version: null, enterprise: null }, none)).toEqual([]);
});

test('what its pages were found to know is no guess any more, as long as it is the same GitLab', () => {
  const hints = { version: '18.2.0-ee', enterprise: true };
  const variant = { enterprise: true, counts: true };
  expect(whatWorks(hints, { variant, hints })).toEqual(['everything']);
  expect(whatWorks(hints, { variant: { ...variant, lacksNewest: true }, hints })).toEqual([
    'oldest-comments',
    'everything-else',
  ]);
  const before = { ...hints, version: '18.1.0-ee' };
  expect(whatWorks(hints, { variant, hints: before })).toEqual(['perhaps-oldest-comments', 'everything-else']);
});
