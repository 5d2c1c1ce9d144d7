import { createServer, type IncomingMessage } from 'node:http'

// Stands in for the gateway in a benchmark, in a process of its own: it answers what Luma's contract says, at once or
// after so many milliseconds. Prints its port. Keeps nothing, so that it is never what is measured.

const delayMs = Number(process.argv[2] ?? 0)
/** Whether tasks go on for ever. */
const unending = process.argv[3] === 'unending'
let made = 0

const generation = (id: string) => ({
  id,
  prompt: 'the boat reaches the river',
  state: 'pending',
  created_at: '2026-11-23T12:00:00.000Z',
  batch_id: '',
  video: null,
  video_raw: null,
  liked: null,
  estimate_wait_seconds: 120,
  thumbnail: null,
  last_frame: null,
})

/**
 * The route that reads several tasks, which only our server uses. Every task is done at the first look, unless they go on
 * for ever, so that what was accepted costs one look and does not pile up.
 */
function rows(body: string): object {
  const { ids }: { ids: string[] } = JSON.parse(body)
  const url = 'https://media.example/video.mp4'
  const video = { url, download_url: url, width: 1360, height: 752 }
  const data = ids.map(id =>
    unending
      ? { task_id: id, status: 'QUEUED', progress: '0%', data: generation(id) }
      : {
          task_id: id,
          status: 'SUCCESS',
          progress: '100%',
          data: { ...generation(id), state: 'completed', video },
        },
  )
  return { code: 'success', message: '', data }
}

async function answerTo(request: IncomingMessage): Promise<object> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  if (request.url === '/luma/tasks') return rows(body)
  // The id tells whoever checks an answer that it came from here.
  return generation(request.method === 'GET' ? 'bench-read' : `bench-made-${++made}`)
}

const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const body = JSON.stringify(await answerTo(request))
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-oneapi-request-id': '20261123120000000000000000000000',
  }
  const answer = () => response.writeHead(200, headers).end(body)
  if (delayMs > 0) setTimeout(answer, delayMs)
  else answer()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
})
