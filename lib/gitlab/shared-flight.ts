interface Flight<T> {
  answer: Promise<T>;
  controller: AbortController;
  passengers: number;
}

/**
 * Joins calls with the same key while one is under way: they all get its one answer. A caller that aborts leaves alone
 * (its promise rejects with its own reason); the work itself is aborted when the last one has left. An answer is handed
 * out to those in flight only, never kept.
 */
export function createSharedFlights<T>() {
  const flights = new Map<string, Flight<T>>();

  const takeOff = (key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const controller = new AbortController();
    const flight: Flight<T> = { answer: start(controller.signal), controller, passengers: 0 };
    flights.set(key, flight);
    const land = () => forget(key, flight);
    flight.answer.then(land, land);
    return flight;
  };

  // A later flight may already have the key.
  const forget = (key: string, flight: Flight<T>) => {
    if (flights.get(key) === flight) flights.delete(key);
  };

  return (key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const flight = flights.get(key) ?? takeOff(key, start);
      flight.passengers += 1;

      const leave = () => {
        reject(signal?.reason);
        flight.passengers -= 1;
        if (flight.passengers > 0) return;
        forget(key, flight);
        flight.controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      const arrive = () => signal?.removeEventListener('abort', leave);
      flight.answer.then(resolve, reject).finally(arrive);
    });
}
