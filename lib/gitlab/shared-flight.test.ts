import { describe, expect, it, vi } from 'vitest';
import { createSharedFlights } from './shared-flight';

function flightWork() {
  let land: (answer: string) => void = () => {};
  const signals: AbortSignal[] = [];
  const start = vi.fn((signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve, reject) => {
      land = resolve;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  });
  return { start, signals, land: (answer: string) => land(answer) };
}

describe('createSharedFlights', () => {
  it('gives calls with the same key one answer', async () => {
    const shared = createSharedFlights<string>();
    const work = flightWork();
    const calls = [shared('a', work.start), shared('a', work.start)];
    work.land('answer');
    expect(await Promise.all(calls)).toEqual(['answer', 'answer']);
    expect(work.start).toHaveBeenCalledTimes(1);
  });

  it('keeps keys apart, and keeps no answer', async () => {
    const shared = createSharedFlights<string>();
    const start = vi.fn(async () => 'answer');
    await Promise.all([shared('a', start), shared('b', start)]);
    await shared('a', start);
    expect(start).toHaveBeenCalledTimes(3);
  });

  it('lets one caller leave without cancelling the others', async () => {
    const shared = createSharedFlights<string>();
    const work = flightWork();
    const abort = new AbortController();
    const leaving = shared('a', work.start, abort.signal);
    const staying = shared('a', work.start, new AbortController().signal);
    abort.abort(new Error('left'));
    await expect(leaving).rejects.toThrow('left');
    expect(work.signals[0]?.aborted).toBe(false);
    work.land('answer');
    expect(await staying).toBe('answer');
  });

  it('aborts the work when the last caller leaves, and starts afresh for the next', async () => {
    const shared = createSharedFlights<string>();
    const work = flightWork();
    const aborts = [new AbortController(), new AbortController()];
    const calls = aborts.map(({ signal }) => shared('a', work.start, signal));
    for (const abort of aborts) abort.abort(new Error('left'));
    await Promise.all(calls.map((call) => expect(call).rejects.toThrow('left')));
    expect(work.signals[0]?.aborted).toBe(true);
    const again = shared('a', work.start);
    work.land('fresh');
    expect(await again).toBe('fresh');
    expect(work.start).toHaveBeenCalledTimes(2);
  });

  it('hands a failure to everybody, and starts nothing for a signal that has aborted', async () => {
    const shared = createSharedFlights<string>();
    const fail = vi.fn(() => Promise.reject(new Error('broken')));
    const calls = [shared('a', fail), shared('a', fail)];
    await Promise.all(calls.map((call) => expect(call).rejects.toThrow('broken')));
    await expect(shared('a', fail, AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect(fail).toHaveBeenCalledTimes(1);
  });
});
