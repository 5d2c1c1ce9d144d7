/** What GraphiQL's tabs hold. Comments fit beside its buttons. */

/** What a submission answers, as it stands in the field. */
const submitted = `__typename
    ... on LumaTask {
      id
      status
      submission
      upstreamId
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
    }`

export const extendVideo = (sandbox: boolean) => `# 1. Press play: this continues a finished video of
#    Luma${sandbox ? ' (a simulated one, so it costs nothing)' : ', which costs what Luma takes for it'}.
#    Variables, below, say what to make, and Headers
#    hold your key.
# 2. Press play in the next tab and watch it being made.
mutation ExtendVideo($input: ExtendVideoInput!) {
  extendVideo(input: $input) {
    ${submitted}
  }
}
`

export const generateVideo = `# Makes a new video. Each play submits another one.
# With "idempotencyKey": "any text" in the input, a
# second play returns the same task and pays once.
mutation GenerateVideo($input: LumaGenerateVideoInput!) {
  lumaGenerateVideo(input: $input) {
    ${submitted}
  }
}
`

const fromTheStart = `# Press play: first comes what has happened since the
# cursor in Variables, then each change as it happens.
`
const fromUnfinished = `# Press play: first come your unfinished tasks as they
# are, then each change as it happens. With the last
# cursor in Variables it goes on where you left.
`
export const taskEvents = (
  sandbox: boolean,
) => `${sandbox ? fromTheStart : fromUnfinished}# SUCCEEDED comes with a URL: Ctrl-click it (Cmd on a
# Mac) to see the video.
# GraphiQL unsubscribes when you change tabs; the task
# goes on.
subscription TaskEvents($after: String) {
  taskEvents(after: $after) {
    cursor
    at
    task {
      id
      operation
      status
      progress
      assets {
        role
        url
        expiresAt
      }
      failure {
        code
        message
      }
    }
  }
}
`

export const tasks = `# What was made with your key, newest first. It is kept
# when the server stops.
query Tasks {
  tasks(first: 10) {
    nodes {
      id
      operation
      prompt
      status
      submission
      tracking
      createdAt
      assets {
        role
        url
        mediaType
      }
      failure {
        code
        message
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`

export const generateImage = `# The answer holds the finished picture, which this
# server keeps for a day: Ctrl-click its url.
mutation GenerateImage($input: OpenaiGenerateImageInput!) {
  openaiGenerateImage(input: $input) {
    __typename
    ... on OpenaiTask {
      id
      status
      assets {
        url
        mediaType
        size
        expiresAt
      }
    }
    ... on Error {
      code
      message
    }
  }
}
`

export const streamChat = `# Press play and watch the answer come; the last event
# is the whole of it. Stop ends it at the vendor, too.
subscription StreamChat($input: CreateChatCompletionInput!) {
  streamChatCompletion(input: $input) {
    __typename
    ... on ChatTextDelta {
      text
    }
    ... on ChatCompletion {
      choices {
        message {
          content
        }
        finishReason
      }
      usage {
        totalTokens
      }
    }
    ... on Error {
      code
      message
    }
  }
}
`
