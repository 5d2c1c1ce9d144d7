import { graphql } from '../../gql/index.ts'

export const chatCompletionFields = graphql(`
  fragment ChatCompletionFields on ChatCompletion {
    upstreamId
    model
    createdAt
    choices {
      index
      finishReason
      message {
        content
        refusal
        reasoning
        toolCalls {
          id
          name
          arguments
        }
        annotations
      }
      logprobs {
        token
        logprob
        bytes
        alternatives {
          token
          logprob
          bytes
        }
      }
    }
    usage {
      promptTokens
      completionTokens
      totalTokens
      promptDetails {
        cachedTokens
        audioTokens
        textTokens
        imageTokens
      }
      completionDetails {
        reasoningTokens
        audioTokens
        textTokens
        acceptedPredictionTokens
        rejectedPredictionTokens
      }
    }
  }
`)

export const createChatCompletion = graphql(`
  mutation CreateChatCompletion($input: CreateChatCompletionInput!) {
    createChatCompletion(input: $input) {
      __typename
      ... on ChatCompletion {
        ...ChatCompletionFields
      }
      ... on Error {
        code
        message
      }
      ... on UpstreamError {
        upstreamStatus
        upstreamCode
        upstreamRequestId
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
    }
  }
`)

export const streamChatCompletion = graphql(`
  subscription StreamChatCompletion($input: CreateChatCompletionInput!) {
    streamChatCompletion(input: $input) {
      __typename
      ... on ChatTextDelta {
        choice
        text
      }
      ... on ChatReasoningDelta {
        choice
        text
      }
      ... on ChatRefusalDelta {
        choice
        text
      }
      ... on ChatCompletedToolCall {
        choice
        toolCall {
          id
          name
          arguments
        }
      }
      ... on ChatCompletion {
        ...ChatCompletionFields
      }
      ... on Error {
        code
        message
      }
      ... on UpstreamError {
        upstreamStatus
        upstreamCode
        upstreamRequestId
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
    }
  }
`)
