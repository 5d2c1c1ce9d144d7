import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'

const targets = z.tuple([z.object({ webSocketDebuggerUrl: z.string() })])

/** Has a process that was started with `--inspect` collect its garbage, so that what is left is what it keeps. */
export async function collectGarbage(inspectorPort: number): Promise<void> {
  const list = await fetch(`http://127.0.0.1:${inspectorPort}/json/list`)
  const [{ webSocketDebuggerUrl }] = targets.parse(await list.json())
  const socket = new WebSocket(webSocketDebuggerUrl)
  await once(socket, 'open')
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }))
  await once(socket, 'message')
  socket.close()
  await once(socket, 'close')
}
