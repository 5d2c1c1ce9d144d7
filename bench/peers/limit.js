import { createServer } from 'node:http'
import { Pool } from 'undici'

// The limit: REST in, REST out, one connection pool and nothing between. No GraphQL.

const { UPSTREAM, PORT } = process.env
const pool = new Pool(UPSTREAM, { connections: 256 })

createServer(async (request, response) => {
  let body = ''
  request.setEncoding('utf8')
  for await (const chunk of request) body += chunk
  const { taskId, userPrompt } = JSON.parse(body)
  const answer = await pool.request({
    method: 'POST',
    path: `/luma/generations/${encodeURIComponent(taskId)}/extend`,
    headers: { authorization: request.headers.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ user_prompt: userPrompt, aspect_ratio: '16:9' }),
  })
  const { id, state } = await answer.body.json()
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ upstreamId: id, status: state }))
}).listen(PORT, '127.0.0.1')
