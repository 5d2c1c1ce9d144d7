/** The key and the finished Luma task that the sandbox has from the start. */
export const sampleKey = 'sk-sandbox'
const sampleTaskId = '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11'

const taskFields = `id status submission tracking progress
    assets { role url mediaType expiresAt }
    failure { code message }`

const extendVideo = `# 1. Press play: this continues a finished Luma video.
mutation ExtendVideo($input: ExtendVideoInput!) {
  extendVideo(input: $input) {
    __typename
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
      issues { path message }
    }
  }
}
`

const generateVideo = `# Makes a new video. The same idempotencyKey never pays twice.
mutation GenerateVideo($input: LumaGenerateVideoInput!) {
  lumaGenerateVideo(input: $input) {
    __typename
    ... on LumaTask {
      id
      status
      submission
    }
    ... on Error {
      code
      message
    }
  }
}
`

const taskEvents = `# 2. Press play, then submit in the first tab: every change of your tasks arrives here.
subscription TaskEvents {
  taskEvents {
    cursor
    task {
    ${taskFields}
    }
  }
}
`

const tasks = `# 3. What you made, newest first.
query Tasks {
  tasks(first: 10) {
    nodes {
    ${taskFields}
      operation
      prompt
      createdAt
    }
    pageInfo { hasNextPage endCursor }
  }
}
`

const json = (value: object): string => JSON.stringify(value, null, 2)

/** The tabs that GraphiQL opens with. @param sandbox whether a key that works can be filled in */
export function graphiqlTabs(sandbox: boolean) {
  const headers = json({ Authorization: `Bearer ${sandbox ? sampleKey : '<your gateway key>'}` })
  const extendInput = {
    taskId: sandbox ? sampleTaskId : '<id of a finished Luma task>',
    userPrompt: 'the boat reaches the river',
    aspectRatio: 'RATIO_16_9',
    expandPrompt: true,
  }
  const generateInput = {
    userPrompt: 'a paper boat drifts down a rainy street',
    aspectRatio: 'RATIO_16_9',
    idempotencyKey: 'my-first-video',
  }
  return {
    title: 'Media Graph',
    headers,
    defaultHeaders: headers,
    shouldPersistHeaders: false,
    defaultTabs: [
      { query: extendVideo, variables: json({ input: extendInput }), headers },
      { query: taskEvents, headers },
      { query: generateVideo, variables: json({ input: generateInput }), headers },
      { query: tasks, headers },
    ],
  }
}
