import { type DocumentNode, type ExecutionResult, execute, getOperationAST, Kind, parse, validate } from 'graphql';
import { LIMITS } from '../limits';
import { measure } from '../measure';
import { type GitlabError, inGitlabsWords } from '../wording';
import { rootOf } from './root';
import type { View } from './view';

/** One GraphQL request, as its body says it. */
export interface Operation {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** An answer's body. A refused document has no `data`. */
export interface Answer {
  data?: ExecutionResult['data'];
  errors?: GitlabError[];
}

/** Parses, validates, measures and executes, refusing what GitLab refuses. Never throws. */
export async function executeOperation(view: Omit<View, 'complexity'>, request: Operation): Promise<Answer> {
  if (!request.query.trim()) return refused('No query string was present');
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const invalid = validate(view.schema, document).slice(0, LIMITS.validationErrors);
  if (invalid.length) return { errors: invalid.map((error) => inGitlabsWords(error, document)) };

  const operation = getOperationAST(document, request.operationName);
  if (!operation) return refused('An operation name is required');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])),
  );
  const { complexity, depth, repeats } = measure({ ...view, operation, fragments, variables: request.variables });
  const limit = view.user ? LIMITS.signedIn : LIMITS.anonymous;
  const [repeated] = Object.entries(repeats);
  if (repeated) {
    const [name, times] = repeated;
    return refused(
      `Recursive query - too many of fields '{"${name}"=>${times}}' detected in single branch of the query`,
    );
  }
  if (complexity > limit.complexity) {
    return refused(`Query has complexity of ${complexity}, which exceeds max complexity of ${limit.complexity}`);
  }
  if (depth > limit.depth) return refused(`Query has depth of ${depth}, which exceeds max depth of ${limit.depth}`);

  const result = await execute({
    schema: view.schema,
    document,
    rootValue: rootOf({ ...view, complexity: { score: complexity, limit: limit.complexity } }),
    variableValues: request.variables,
    operationName: request.operationName,
  });
  return inGitlabsShape(result, document);
}

/** Whether an operation writes. A document that cannot be read does not. */
export function isMutation({ query, operationName }: Operation): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'mutation';
  } catch {
    return false;
  }
}

function refused(message: string): Answer {
  return { errors: [{ message }] };
}

function inGitlabsShape({ data, errors }: ExecutionResult, document: DocumentNode): Answer {
  const told = errors?.map((error) => ({
    ...inGitlabsWords(error, document),
    ...(error.path ? { path: error.path } : {}),
  }));
  return { ...(data === undefined ? {} : { data }), ...(told ? { errors: told } : {}) };
}
