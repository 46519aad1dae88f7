import { effect, type ReadonlySignal } from '@preact/signals-core';
import { useEffect, useState } from 'preact/hooks';

/** A signal's value, drawn anew whenever it changes. */
export function useSignal<T>(of: ReadonlySignal<T>): T {
  const [value, setValue] = useState(of.value);
  useEffect(() => effect(() => setValue(() => of.value)), [of]);
  return value;
}
