/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n": typeof types.TaskFieldsFragmentDoc,
    "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": typeof types.ErrorFieldsFragmentDoc,
    "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": typeof types.ExtendVideoDocument,
};
const documents: Documents = {
    "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n": types.TaskFieldsFragmentDoc,
    "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n": types.ErrorFieldsFragmentDoc,
    "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n": types.ExtendVideoDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n"): (typeof documents)["\n  fragment TaskFields on MediaTask {\n    id\n    vendor\n    operation\n    status\n    submission\n    tracking\n    progress\n    prompt\n    upstreamId\n    upstreamRequestId\n    createdAt\n    updatedAt\n    endedAt\n    failure {\n      code\n      message\n    }\n    assets {\n      __typename\n      role\n      url\n      mediaType\n      expiresAt\n      expired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ErrorFields on Error {\n    __typename\n    message\n    code\n    ... on InvalidInputError {\n      issues {\n        path\n        message\n      }\n    }\n    ... on UpstreamError {\n      upstreamStatus\n      upstreamCode\n      upstreamRequestId\n    }\n    ... on RateLimitedError {\n      retryAfterSeconds\n    }\n    ... on SubmissionUnknownError {\n      upstreamStatus\n      upstreamRequestId\n      task {\n        ...TaskFields\n      }\n    }\n    ... on IdempotencyConflictError {\n      task {\n        ...TaskFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"): (typeof documents)["\n  mutation ExtendVideo($input: ExtendVideoInput!) {\n    extendVideo(input: $input) {\n      __typename\n      ...TaskFields\n      ...ErrorFields\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;