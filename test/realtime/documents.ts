import { graphql } from '../gql/index.ts'

export const realtimeConnection = graphql(`
  query RealtimeConnection($model: String!) {
    realtimeConnection(model: $model) {
      __typename
      ... on RealtimeConnection {
        url
        protocols
        expiresAt
      }
      ... on InvalidInputError {
        code
        issues {
          path
          message
        }
      }
    }
  }
`)
