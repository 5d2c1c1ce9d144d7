import { graphql } from '../gql/gql.ts'

export const anthropicMessageFields = graphql(`
  fragment AnthropicMessageFields on AnthropicMessage {
    upstreamId
    model
    content {
      __typename
      ... on AnthropicTextBlock {
        text
      }
      ... on AnthropicToolUseBlock {
        id
        name
        input
      }
      ... on AnthropicThinkingBlock {
        thinking
        signature
      }
      ... on AnthropicRedactedThinkingBlock {
        data
      }
    }
    stopReason
    stopSequence
    usage {
      inputTokens
      outputTokens
      cacheCreationInputTokens
      cacheReadInputTokens
      cacheCreationFiveMinuteInputTokens
      cacheCreationOneHourInputTokens
    }
  }
`)

export const anthropicCreateMessage = graphql(`
  mutation AnthropicCreateMessage($input: AnthropicCreateMessageInput!) {
    anthropicCreateMessage(input: $input) {
      __typename
      ...AnthropicMessageFields
      ...ErrorFields
    }
  }
`)

export const anthropicStreamMessage = graphql(`
  subscription AnthropicStreamMessage($input: AnthropicCreateMessageInput!) {
    anthropicStreamMessage(input: $input) {
      __typename
      ... on AnthropicTextDelta {
        block
        text
      }
      ... on AnthropicThinkingDelta {
        block
        text
      }
      ... on AnthropicToolUse {
        block
        id
        name
        input
      }
      ...AnthropicMessageFields
      ...ErrorFields
    }
  }
`)

export const listModels = graphql(`
  query Models {
    models {
      __typename
      ... on ModelsSuccess {
        models {
          name
          ownedBy
          endpointTypes
        }
      }
      ... on Error {
        code
        message
      }
    }
  }
`)

export const readModel = graphql(`
  query Model($name: String!) {
    model(name: $name) {
      __typename
      ... on Model {
        name
        ownedBy
        endpointTypes
      }
      ... on Error {
        code
        message
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

export const createEmbeddings = graphql(`
  mutation CreateEmbeddings($input: CreateEmbeddingsInput!) {
    createEmbeddings(input: $input) {
      __typename
      ... on Embeddings {
        model
        embeddings {
          vector
        }
        usage {
          promptTokens
          totalTokens
        }
      }
      ... on Error {
        code
        message
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

export const createCompletion = graphql(`
  mutation CreateCompletion($input: CreateCompletionInput!) {
    createCompletion(input: $input) {
      __typename
      ... on Completion {
        ...CompletionFields
      }
      ... on Error {
        code
        message
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

export const completionFields = graphql(`
  fragment CompletionFields on Completion {
    upstreamId
    model
    choices {
      index
      text
      finishReason
      logprobs
    }
    usage {
      promptTokens
      completionTokens
      totalTokens
    }
  }
`)

export const streamCompletion = graphql(`
  subscription StreamCompletion($input: CreateCompletionInput!) {
    streamCompletion(input: $input) {
      __typename
      ... on CompletionTextDelta {
        choice
        text
      }
      ... on Completion {
        ...CompletionFields
      }
      ... on Error {
        code
        message
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
