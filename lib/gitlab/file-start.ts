/** The beginning of a file. */
export interface FileStart {
  /** At most as many as were asked for. */
  bytes: Uint8Array<ArrayBuffer>;
  /** False: the file goes on behind them. */
  complete: boolean;
  /** A page for people, as a sign-in in front of GitLab sends it with status 200. */
  isHtml: boolean;
}

/** A fetch that reads `most` bytes of an answer, one more to learn that it goes on, and gives up the rest. */
export function readingAtMost(most: number, send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (!response.body) return response;
    const { status, statusText, headers } = response;
    return new Response(await start(response.body, most + 1), { status, statusText, headers });
  };
}

/** What an answer of such a fetch holds. */
export async function fileStart(response: Response, most: number): Promise<FileStart> {
  const read = new Uint8Array(await response.arrayBuffer());
  return {
    bytes: read.slice(0, most),
    complete: read.byteLength <= most,
    isHtml: /^\s*text\/html\b/i.test(response.headers.get('Content-Type') ?? ''),
  };
}

async function start(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const read = new Uint8Array(most);
  const reader = body.getReader();
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) return read.slice(0, length);
    const fitting = value.subarray(0, most - length);
    read.set(fitting, length);
    length += fitting.byteLength;
  }
  // A server that does not stop at once is no trouble of ours.
  reader.cancel().catch(() => {});
  return read;
}
