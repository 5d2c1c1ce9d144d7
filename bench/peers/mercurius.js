import fastify from 'fastify'
import mercurius from 'mercurius'
import { Pool } from 'undici'
import { extendBody, extendPath, readPath, taskOf, typeDefs } from './schema.js'

// Fastify, Mercurius with its JIT, undici. Nothing is stored.

const { UPSTREAM, PORT } = process.env
const pool = new Pool(UPSTREAM, { connections: 256 })

async function send(method, path, authorization, body) {
  const answer = await pool.request({
    method,
    path,
    headers: { authorization, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  if (answer.statusCode !== 200) throw new Error(`The upstream answered ${answer.statusCode}.`)
  return taskOf(await answer.body.json())
}

const app = fastify()
app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  context: request => ({ authorization: request.headers.authorization }),
  resolvers: {
    Query: { task: (_, { id }, { authorization }) => send('GET', readPath(id), authorization) },
    Mutation: {
      extendVideo: (_, { input }, { authorization }) =>
        send('POST', extendPath(input.taskId), authorization, extendBody(input)),
    },
  },
})
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
