import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/okr/checks/check';
import { keyOf } from '../../lib/okr/checks/dismissed';
import type { Features } from '../../lib/settings/features';
import type { Checked } from './check-item';
import { findingsOf } from './findings';

const ONE = { check: 'one', level: 'normal' } as unknown as Finding;

test('nothing is to fix while that is switched off or not known, and what was dismissed stays so', () => {
  const features = signal<Partial<Features>>({});
  const gone = signal<readonly string[]>([]);
  const found = findingsOf({ features }, signal({ findings: [ONE] } as unknown as Checked), { dismissed: gone });
  expect(found.value).toBeNull();
  features.value = { toFix: true };
  expect(found.value).toEqual({ shown: [ONE], dismissed: [] });
  gone.value = [keyOf(ONE)];
  features.value = { toFix: false };
  expect(found.value).toBeNull();
  features.value = { toFix: true };
  expect(found.value).toEqual({ shown: [], dismissed: [ONE] });
});
