import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS, PASSED_OVER } from './limits';

/** What a query would cost GitLab, before it is executed. */
export interface Measure {
  complexity: number;
  depth: number;
  /** Fields that stand too often in one branch, with how often. */
  repeats: Record<string, number>;
}

/** A document that passed validation, with the values of its variables. */
export interface Measurable {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** Fields with a fixed price. */
const FLAT: Record<string, number> = {
  'WorkItemWidgetHierarchy.children': 5,
  'WorkItemWidgetHierarchy.parent': 5,
  'WorkItemWidgetHierarchy.ancestors': 5,
  'WorkItemWidgetLinkedItems.linkedItems': 5,
};

/** Connections with a resolver: their price grows with the page. */
const RESOLVED =
  /^(Project|Group|Namespace)\.workItems$|^Query\.workItemsByReference$|^WorkItemWidget(Notes\.(notes|discussions)|Labels\.labels|Assignees\.assignees)$/;

/**
 * Estimates by GitLab's rules at 18.9 (app/graphql/types/base_field.rb, resolvers/base_resolver.rb and the widgets'
 * own): one a field; a resolved connection (children + 1, + 1 for sort, + 5 for search) × (1 + page ÷ 100), without
 * the factor when an iid is given; of several possible types the dearest.
 */
export function measure(query: Measurable): Measure {
  const result: Measure = { complexity: 0, depth: 0, repeats: {} };
  const { schema, operation } = query;
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (root) result.complexity = costOfSets([operation.selectionSet], root, 0, {});
  return result;

  function costOfSets(
    sets: SelectionSetNode[],
    type: GraphQLNamedType,
    depth: number,
    seen: Record<string, number>,
  ): number {
    const costs = possibleTypes(schema, type).map((concrete) => {
      const groups = new Map<string, FieldNode[]>();
      for (const set of sets) collectFields(query, set, concrete, groups);
      return [...groups.values()].reduce((sum, nodes) => sum + costOfField(nodes, concrete, depth + 1, seen), 0);
    });
    return Math.max(0, ...costs);
  }

  function costOfField(
    nodes: FieldNode[],
    type: GraphQLObjectType,
    depth: number,
    seen: Record<string, number>,
  ): number {
    const [node] = nodes;
    const field = node && type.getFields()[node.name.value];
    if (!node || !field) return 0;
    result.depth = Math.max(result.depth, depth);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const within = sets.length ? countRepeat(node.name.value, seen) : seen;
    const inner = costOfSets(sets, getNamedType(field.type), depth, within);
    return priceOf(`${type.name}.${field.name}`, inner, argumentsOf(node, query.variables));
  }

  function countRepeat(name: string, seen: Record<string, number>): Record<string, number> {
    if (PASSED_OVER.has(name)) return seen;
    const times = (seen[name] ?? 0) + 1;
    if (times > LIMITS.repeats) result.repeats[name] = Math.max(times, result.repeats[name] ?? 0);
    return { ...seen, [name]: times };
  }
}

function priceOf(field: string, inner: number, given: Record<string, unknown>): number {
  const flat = FLAT[field];
  if (flat !== undefined) return flat + inner;
  if (!RESOLVED.test(field)) return 1 + inner;
  const base = inner + 1 + (given.sort ? 1 : 0) + (given.search ? 5 : 0);
  if (given.iid) return base;
  const page = Math.min(LIMITS.pageSize, Number(given.first ?? given.last ?? LIMITS.pageSize));
  return Math.trunc(base * (1 + page / 100));
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function collectFields(
  query: Measurable,
  set: SelectionSetNode,
  concrete: GraphQLObjectType,
  groups: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      groups.set(key, [...(groups.get(key) ?? []), selection]);
      continue;
    }
    const body = selection.kind === Kind.INLINE_FRAGMENT ? selection : query.fragments[selection.name.value];
    const condition = body?.typeCondition && query.schema.getType(body.typeCondition.name.value);
    const applies = !condition || possibleTypes(query.schema, condition).includes(concrete);
    if (body && applies) collectFields(query, body.selectionSet, concrete, groups);
  }
}

function argumentsOf(node: FieldNode, variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [
      name.value,
      value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value ? value.value : true,
    ]),
  );
}
