/** What Mercurius and Apollo serve: as much of our schema as the rows of the benchmark ask for. */
export const typeDefs = /* GraphQL */ `
  enum AspectRatio {
    RATIO_16_9
    RATIO_9_16
  }

  input ExtendVideoInput {
    taskId: ID!
    userPrompt: String!
    aspectRatio: AspectRatio!
    expandPrompt: Boolean
  }

  type LumaTask {
    upstreamId: ID!
    status: String!
    prompt: String
  }

  type Query {
    task(id: ID!): LumaTask
  }

  type Mutation {
    extendVideo(input: ExtendVideoInput!): LumaTask!
  }
`

/** From the graph's words to the wire's. */
export const extendBody = ({ userPrompt, aspectRatio, expandPrompt }) => ({
  user_prompt: userPrompt,
  aspect_ratio: aspectRatio.replace('RATIO_', '').replace('_', ':'),
  expand_prompt: expandPrompt,
})

/** And back. */
export const taskOf = ({ id, state, prompt }) => ({ upstreamId: id, status: state, prompt })

export const extendPath = taskId => `/luma/generations/${encodeURIComponent(taskId)}/extend`
export const readPath = taskId => `/luma/generations/${encodeURIComponent(taskId)}`
