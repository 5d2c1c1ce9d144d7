import { graphql } from '../gql/gql.ts'

export const klingFields = graphql(`
  fragment KlingFields on KlingTask {
    ...TaskFields
    state
    parentVideoId
    chargedUnits
    assets {
      upstreamId
      size
      ... on VideoAsset {
        width
        height
        durationSeconds
      }
      ... on ImageAsset {
        width
        height
      }
    }
  }
`)

export const klingGenerateImage = graphql(`
  mutation KlingGenerateImage($input: KlingGenerateImageInput!) {
    klingGenerateImage(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingVirtualTryOn = graphql(`
  mutation KlingVirtualTryOn($input: KlingVirtualTryOnInput!) {
    klingVirtualTryOn(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingTextToVideo = graphql(`
  mutation KlingTextToVideo($input: KlingTextToVideoInput!) {
    klingTextToVideo(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingImageToVideo = graphql(`
  mutation KlingImageToVideo($input: KlingImageToVideoInput!) {
    klingImageToVideo(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingExtendVideo = graphql(`
  mutation KlingExtendVideo($input: KlingExtendVideoInput!) {
    klingExtendVideo(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingLipSync = graphql(`
  mutation KlingLipSync($input: KlingLipSyncInput!) {
    klingLipSync(input: $input) {
      __typename
      ...KlingFields
      ...ErrorFields
    }
  }
`)

export const klingTask = graphql(`
  query KlingTask($id: ID!) {
    task(id: $id) {
      __typename
      ...KlingFields
    }
    node(id: $id) {
      __typename
      ...KlingFields
    }
    tasks(filter: { vendors: [KLING] }) {
      edges {
        node {
          __typename
          ...KlingFields
        }
      }
    }
  }
`)
