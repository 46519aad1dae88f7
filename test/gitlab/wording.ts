import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type InlineFragmentNode,
  Kind,
  print,
  visit,
} from 'graphql';

/** An error as GitLab's answers carry it. */
export interface GitlabError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** Says a validation error in the words and with the codes of graphql-ruby, which GitLab runs on. */
export function inGitlabsWords(error: GraphQLError, document: DocumentNode): GitlabError {
  const place = error.locations ? { locations: error.locations } : {};
  for (const { pattern, say } of WORDINGS) {
    const match = pattern.exec(error.message);
    if (match) return { ...say(match.slice(1), document, error), ...place };
  }
  return { message: error.message, ...place };
}

interface Wording {
  pattern: RegExp;
  say(parts: string[], document: DocumentNode, error: GraphQLError): GitlabError;
}

const WORDINGS: readonly Wording[] = [
  {
    pattern: /^Cannot query field "(\w+)" on type "(\w+)"/,
    say: ([fieldName, typeName]) => ({
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
      extensions: { code: 'undefinedField', typeName, fieldName },
    }),
  },
  {
    pattern: /^Unknown type "(\w+)"/,
    say: ([typeName], document, error) =>
      isFragmentCondition(document, error)
        ? {
            message: `No such type ${typeName}, so it can't be a fragment condition`,
            extensions: { code: 'undefinedType', typeName },
          }
        : {
            message: `${typeName} isn't a defined input type`,
            extensions: { code: 'variableRequiresValidType', typeName },
          },
  },
  {
    pattern: /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
    say: ([argumentName, name]) => ({
      message: `Field '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: 'argumentNotAccepted', name, typeName: 'Field', argumentName },
    }),
  },
  {
    pattern: /^Field "(\w+)" is not defined by type "(\w+)"/,
    say: ([argumentName, name]) => ({
      message: `InputObject '${name}' doesn't accept argument '${argumentName}'`,
      extensions: { code: 'argumentNotAccepted', name, typeName: 'InputObject', argumentName },
    }),
  },
  {
    pattern: /^Value "(\w+)" does not exist in "(\w+)" enum/,
    say: ([value, typeName]) => ({
      message: `Argument has an invalid value (${value}). Expected type '${typeName}'.`,
      extensions: { code: 'argumentLiteralsIncompatible', typeName },
    }),
  },
  {
    pattern: /^Variable "\$(\w+)" (?:got invalid value|of required type|of non-null type)/,
    say: ([name], document) => ({
      message: `Variable $${name} of type ${variableType(document, name)} was provided invalid value`,
    }),
  },
];

function isFragmentCondition(document: DocumentNode, error: GraphQLError): boolean {
  let found = false;
  const look = (node: InlineFragmentNode | FragmentDefinitionNode) => {
    found ||= node.typeCondition === error.nodes?.[0];
  };
  visit(document, { InlineFragment: look, FragmentDefinition: look });
  return found;
}

function variableType(document: DocumentNode, name: string | undefined): string {
  const definitions = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const found = definitions.find(({ variable }) => variable.name.value === name);
  return found ? print(found.type) : '';
}
