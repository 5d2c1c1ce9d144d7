import { graphql } from './gql/gql.ts'

export const taskFields = graphql(`
  fragment TaskFields on MediaTask {
    id
    vendor
    operation
    status
    submission
    tracking
    progress
    prompt
    upstreamId
    upstreamRequestId
    createdAt
    updatedAt
    endedAt
    failure {
      code
      message
    }
    assets {
      __typename
      role
      url
      mediaType
      expiresAt
      expired
    }
  }
`)

export const errorFields = graphql(`
  fragment ErrorFields on Error {
    __typename
    message
    code
    ... on InvalidInputError {
      issues {
        path
        message
      }
    }
    ... on UpstreamError {
      upstreamStatus
      upstreamCode
      upstreamRequestId
    }
    ... on RateLimitedError {
      retryAfterSeconds
    }
    ... on SubmissionUnknownError {
      upstreamStatus
      upstreamRequestId
      task {
        ...TaskFields
      }
    }
    ... on IdempotencyConflictError {
      task {
        ...TaskFields
      }
    }
  }
`)

export const extendVideo = graphql(`
  mutation ExtendVideo($input: ExtendVideoInput!) {
    extendVideo(input: $input) {
      __typename
      ...TaskFields
      ...ErrorFields
    }
  }
`)
