import { expect, test } from 'vitest';
import { sourceOf } from './sources';

test('imports are found in every form and resolved from the file', () => {
  const { imports } = sourceOf(
    'lib/page/watch.ts',
    `import { a } from './slots';
     import type {
       B,
     } from "../okr/item";
     export { c } from '../../test/gitlab/world';
     import './side-effect';
     const d = await import('ky');
     // import { not } from './this';`,
  );
  expect(imports).toEqual(['lib/page/slots', 'lib/okr/item', 'test/gitlab/world', 'lib/page/side-effect', 'ky']);
});

test('comments are no code, addresses are', () => {
  const { code } = sourceOf('a.ts', `/** never innerHTML */\nconst url = 'https://a.example'; // uses fetch(\n`);
  expect(code).not.toMatch(/innerHTML|fetch/);
  expect(code).toContain('https://a.example');
});
