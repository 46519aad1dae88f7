import { type Answer, readAnswer } from './answer';
import { createPool } from './pool';
import { createSharedFlights } from './shared-flight';
import {
  type ClientOptions,
  createClient,
  type Operation,
  rethrow,
  type Transport,
  type TransportOptions,
  type Variables,
} from './transport';

const REQUESTS_AT_A_TIME = 2;

/**
 * Opens the way to one GitLab from outside its pages, with the browser's session there, for queries alone. It asks by
 * GET, which GitLab takes without a CSRF token and from any origin; a mutation would be refused.
 */
export function createReadOnlyTransport({
  origin,
  relativeRoot,
  ...clientOptions
}: Pick<TransportOptions, 'origin' | 'relativeRoot'> & ClientOptions): Pick<Transport, 'base' | 'query'> {
  const base = `${origin}${relativeRoot}`;
  // A redirect leads to a sign-in page; an answer kept by the browser would carry an old clock.
  const client = createClient(clientOptions).extend({ credentials: 'include', redirect: 'manual', cache: 'no-store' });
  const inPool = createPool(REQUESTS_AT_A_TIME);
  const shared = createSharedFlights<Answer>();
  return {
    base,
    query: (operation, variables, signal) =>
      shared(
        JSON.stringify([operation.name, variables]),
        (flight) =>
          inPool(
            () =>
              client
                .get(queryAddress(base, operation, variables), { signal: flight })
                .then(readAnswer)
                .catch(rethrow),
            flight,
          ),
        signal,
      ),
  };
}

/** Where a query is asked by GET. Servers in front of GitLab take some 8,000 characters. */
export function queryAddress(base: string, { name, text }: Operation, variables: Variables): string {
  const parameters = new URLSearchParams({ query: text, operationName: name, variables: JSON.stringify(variables) });
  return `${base}/api/graphql?${parameters}`;
}
