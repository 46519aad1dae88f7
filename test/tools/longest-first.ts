import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes about a minute or more, the longest first. */
const LONGEST = ['wide/appearance', 'wide/soak', 'wide/carriers-instances', 'wide/conflicts', 'wide/pictures'].map(
  (name) => `/${name}.test.ts`,
);

/** Begins with what takes longest: begun last, it would keep one of two browsers waiting. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [long, short] = [[] as TestSpecification[], [] as TestSpecification[]];
    for (const file of await super.sort(files)) (rank(file) < 0 ? short : long).push(file);
    return [...long.sort((one, other) => rank(one) - rank(other)), ...short];
  }
}

function rank({ moduleId }: TestSpecification): number {
  return LONGEST.findIndex((name) => moduleId.endsWith(name));
}
