import type { Operation } from './graphql/execute';

/** What was sent to /api/graphql. */
export interface Posted {
  operations: Operation[];
  /** Sent as a JSON array, to be answered by one. */
  batched: boolean;
}

/** Reads a GraphQL request from its JSON body, or from the address for GET. A body that is no JSON holds no query. */
export async function readPosted(request: Request): Promise<Posted> {
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url);
    const variables = parseJson(searchParams.get('variables') ?? '{}');
    const operation = { ...Object.fromEntries(searchParams), variables };
    return { operations: [readOperation(operation)], batched: false };
  }
  const body = parseJson(await request.text());
  if (Array.isArray(body)) return { operations: body.map(readOperation), batched: true };
  return { operations: [readOperation(body)], batched: false };
}

function readOperation(sent: unknown): Operation {
  const { query, operationName, variables } = record(sent);
  return {
    query: typeof query === 'string' ? query : '',
    operationName: typeof operationName === 'string' && operationName ? operationName : null,
    variables: record(variables),
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
