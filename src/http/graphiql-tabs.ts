import { eventCursor } from '../core/cursor.ts'
import type { GraphiqlOptions } from './graphiql-page.ts'

/** The key and the finished Luma task that the sandbox has from the start. */
export const sampleKey = 'sk-sandbox'
const sampleTaskId = '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11'

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

const extendVideo = (sandbox: boolean) => `# 1. Press play: this continues a finished video of
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

const generateVideo = `# Makes a new video. Each play submits another one.
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
const taskEvents = (
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

const tasks = `# What was made with your key, newest first. It is kept
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

const json = (value: object): string => JSON.stringify(value, null, 2)

/** What GraphiQL opens with. @param sandbox whether what works there can be filled in */
export function graphiqlOptions(sandbox: boolean): GraphiqlOptions {
  const extendInput = {
    taskId: sandbox ? sampleTaskId : '<id of a finished Luma task>',
    userPrompt: 'the boat reaches the river',
    aspectRatio: 'RATIO_16_9',
    expandPrompt: true,
  }
  const generateInput = {
    userPrompt: 'a paper boat drifts down a rainy street',
    aspectRatio: 'RATIO_16_9',
  }
  return {
    title: 'Media Graph',
    headers: json({ Authorization: `Bearer ${sandbox ? sampleKey : '<your gateway key>'}` }),
    shouldPersistHeaders: false,
    defaultTabs: [
      { query: extendVideo(sandbox), variables: json({ input: extendInput }) },
      // Simulated tasks end within seconds, often before anybody is here; real ones take minutes, and pile up.
      { query: taskEvents(sandbox), variables: json({ after: sandbox ? eventCursor(0) : null }) },
      { query: generateVideo, variables: json({ input: generateInput }) },
      { query: tasks },
    ],
  }
}
