import { RESTDataSource } from '@apollo/datasource-rest'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { extendBody, extendPath, readPath, taskOf, typeDefs } from './schema.js'

// Apollo Server 5 with its own data source for REST, as its documentation shows it. Nothing is stored.

const { UPSTREAM, PORT } = process.env

class LumaAPI extends RESTDataSource {
  baseURL = UPSTREAM

  constructor({ authorization, cache }) {
    super({ cache })
    this.authorization = authorization
  }

  willSendRequest(_path, request) {
    request.headers.authorization = this.authorization
  }

  async extendVideo(input) {
    return taskOf(await this.post(extendPath(input.taskId), { body: extendBody(input) }))
  }

  async task(id) {
    return taskOf(await this.get(readPath(id)))
  }
}

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: { task: (_, { id }, { luma }) => luma.task(id) },
    Mutation: { extendVideo: (_, { input }, { luma }) => luma.extendVideo(input) },
  },
})
await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async ({ req }) => ({
    luma: new LumaAPI({ authorization: req.headers.authorization, cache: server.cache }),
  }),
})
