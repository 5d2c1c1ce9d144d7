import { graphql } from '../gql/gql.ts'

export const anthropicMessageFields = graphql(`
  fragment AnthropicMessageFields on AnthropicMessage {
    id
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
