import { graphql } from '../gql/index.ts'

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
