import { createServer, type ServerResponse } from 'node:http'

// The floor under bench/streams.ts: node:http alone, which holds answers open and writes the same bytes to them.
// No GraphQL, no store. A POST that does not ask for a stream is a submission: one event to each stream of its key.

/** What belongs to one key. */
interface Owner {
  newest: number
  streams: Set<ServerResponse>
}

const owners = new Map<string, Owner>()

function ownerOf(key: string): Owner {
  const owner = owners.get(key) ?? { newest: 0, streams: new Set() }
  owners.set(key, owner)
  return owner
}

function textOf(number: number): string {
  const cursor = Buffer.from(`event:${number}`).toString('base64url')
  const data = { taskEvents: { cursor, task: { id: 'THVtYVRhc2s6MDE5MzVhN2I', status: 'QUEUED' } } }
  return `event: next\ndata: ${JSON.stringify({ data })}\n\n`
}

function hold(owner: Owner, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.write(`:\n\n${textOf(owner.newest).repeat(owner.newest)}`)
  owner.streams.add(response)
  response.once('close', () => owner.streams.delete(response))
}

function submit(owner: Owner, response: ServerResponse): void {
  owner.newest += 1
  const text = textOf(owner.newest)
  for (const stream of owner.streams) stream.write(text)
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"QUEUED"}')
}

createServer((request, response) => {
  const owner = ownerOf(request.headers.authorization ?? '')
  const answer = request.headers.accept === 'text/event-stream' ? hold : submit
  request.resume().once('end', () => answer(owner, response))
}).listen(Number(process.env.PORT), '127.0.0.1')
