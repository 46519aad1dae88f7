import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StandIn } from './stand-in';

export interface Served {
  /** E.g. `http://127.0.0.1:40123`. */
  origin: string;
  close(): Promise<void>;
}

/** Puts a stand-in behind node:http. Rejects when the port is taken; port 0 takes a free one. */
export async function serve(
  standIn: StandIn,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    answer(standIn, incoming, outgoing).catch((error: unknown) => {
      if (outgoing.destroyed) return;
      outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(standIn: StandIn, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await standIn.handle(await readRequest(incoming, outgoing));
  const body = Buffer.from(await response.arrayBuffer());
  // A Headers object joins several cookies into one line; the browser needs one line each.
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie').flat();
  const cookies = response.headers.getSetCookie().flatMap((cookie) => ['set-cookie', cookie]);
  outgoing.writeHead(response.status, [...headers, ...cookies]);
  outgoing.end(body);
}

async function readRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const gaveUp = new AbortController();
  outgoing.once('close', () => gaveUp.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const method = incoming.method ?? 'GET';
  const url = `http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`;
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(url, { method, headers, body, signal: gaveUp.signal });
}
