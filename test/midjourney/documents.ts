import { graphql } from '../gql/gql.ts'

export const midjourneyFields = graphql(`
  fragment MidjourneyFields on MidjourneyTask {
    ...TaskFields
    state
    action
    awaitsModal
    buttons {
      customId
      label
      emoji
    }
    queuePosition
    finalPrompt
    suggestions
    callerState
  }
`)

export const midjourneyErrors = graphql(`
  fragment MidjourneyErrors on Error {
    ...ErrorFields
    ... on ContentRefusedError {
      bannedWord
    }
  }
`)

export const midjourneyImagine = graphql(`
  mutation MidjourneyImagine($input: MidjourneyImagineInput!) {
    midjourneyImagine(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyPressButton = graphql(`
  mutation MidjourneyPressButton($input: MidjourneyPressButtonInput!) {
    midjourneyPressButton(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneySubmitModal = graphql(`
  mutation MidjourneySubmitModal($input: MidjourneySubmitModalInput!) {
    midjourneySubmitModal(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyBlend = graphql(`
  mutation MidjourneyBlend($input: MidjourneyBlendInput!) {
    midjourneyBlend(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyDescribe = graphql(`
  mutation MidjourneyDescribe($input: MidjourneyDescribeInput!) {
    midjourneyDescribe(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyShorten = graphql(`
  mutation MidjourneyShorten($input: MidjourneyShortenInput!) {
    midjourneyShorten(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyUploadImages = graphql(`
  mutation MidjourneyUploadImages($input: MidjourneyUploadImagesInput!) {
    midjourneyUploadImages(input: $input) {
      __typename
      ...MidjourneyFields
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyImageSeed = graphql(`
  query MidjourneyImageSeed($taskId: ID!) {
    midjourneyImageSeed(taskId: $taskId) {
      __typename
      ... on MidjourneyImageSeedSuccess {
        seed
      }
      ...MidjourneyErrors
    }
  }
`)

export const midjourneyTask = graphql(`
  query MidjourneyTask($id: ID!) {
    task(id: $id) {
      __typename
      ...MidjourneyFields
    }
  }
`)

export const midjourneyTaskUpdated = graphql(`
  subscription MidjourneyTaskUpdated($id: ID!) {
    taskUpdated(id: $id) {
      __typename
      ...MidjourneyFields
    }
  }
`)
