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
    ... on SubmissionRateExceededError {
      limit
      windowSeconds
      retryAfterSeconds
    }
    ... on SubmissionNotStoredError {
      task {
        ...TaskFields
      }
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

export const lumaGenerateVideo = graphql(`
  mutation LumaGenerateVideo($input: LumaGenerateVideoInput!) {
    lumaGenerateVideo(input: $input) {
      __typename
      ...TaskFields
      ...ErrorFields
    }
  }
`)

export const lumaGenerateVideoOfficial = graphql(`
  mutation LumaGenerateVideoOfficial($input: LumaGenerateVideoOfficialInput!) {
    lumaGenerateVideoOfficial(input: $input) {
      __typename
      ...TaskFields
      ...ErrorFields
    }
  }
`)

export const lumaUnwatermarkedVideo = graphql(`
  query LumaUnwatermarkedVideo($taskId: ID!) {
    lumaUnwatermarkedVideo(taskId: $taskId) {
      __typename
      ... on VideoAsset {
        url
        expiresAt
        expired
      }
      ...ErrorFields
    }
  }
`)

export const adoptTask = graphql(`
  mutation AdoptTask($input: AdoptTaskInput!) {
    adoptTask(input: $input) {
      __typename
      ... on AdoptTaskSuccess {
        task {
          ...TaskFields
        }
      }
      ...ErrorFields
    }
  }
`)

export const resumeTracking = graphql(`
  mutation ResumeTracking($input: ResumeTrackingInput!) {
    resumeTracking(input: $input) {
      __typename
      ... on ResumeTrackingSuccess {
        task {
          ...TaskFields
        }
      }
      ...ErrorFields
    }
  }
`)

export const task = graphql(`
  query Task($id: ID!) {
    task(id: $id) {
      __typename
      ...TaskFields
      ... on LumaTask {
        state
        estimatedWaitSeconds
      }
    }
  }
`)

export const nodes = graphql(`
  query Nodes($id: ID!, $ids: [ID!]!) {
    node(id: $id) {
      id
    }
    nodes(ids: $ids) {
      id
    }
  }
`)

export const tasks = graphql(`
  query Tasks($filter: TaskFilter, $first: Int, $after: String, $last: Int, $before: String) {
    tasks(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          ...TaskFields
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export const viewer = graphql(`
  query Viewer {
    viewer {
      id
      eventCursor
    }
  }
`)

export const taskUpdated = graphql(`
  subscription TaskUpdated($id: ID!) {
    taskUpdated(id: $id) {
      ...TaskFields
    }
  }
`)

export const taskEvents = graphql(`
  subscription TaskEvents($filter: TaskFilter, $after: String) {
    taskEvents(filter: $filter, after: $after) {
      cursor
      at
      task {
        ...TaskFields
      }
    }
  }
`)
