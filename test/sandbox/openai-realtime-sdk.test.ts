import { once } from 'node:events'
import { connect } from 'node:net'
import OpenAI from 'openai'
import { OpenAIRealtimeWS as BetaRealtime } from 'openai/beta/realtime/ws'
import { afterAll, afterEach, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', eventMs: 1 })
afterEach(() => sandbox.faults.clear())
afterAll(close)

/** The SDK speaks to `wss:` only; the connection beneath is a plain one. */
const { port } = new URL(url)
const options = { createConnection: () => connect(Number(port), '127.0.0.1') }
const client = new OpenAI({ apiKey: 'sk-anna', baseURL: `${url.replace('http:', 'https:')}/v1` })
const open = () => new BetaRealtime({ model: 'gpt-4o-realtime-preview', options }, client)

test('the vendor’s SDK holds a written session', async () => {
  const live = open()
  const errors: Error[] = []
  live.on('error', error => errors.push(error))
  await once(live.socket, 'open')
  const texts: string[] = []
  live.on('response.text.delta', ({ delta }) => texts.push(delta))
  const item = {
    type: 'message',
    role: 'user',
    content: [{ type: 'input_text', text: 'Tell me of Oslo' }],
  } as const
  live.send({ type: 'session.update', session: { modalities: ['text'], instructions: 'Be short.' } })
  live.send({ type: 'conversation.item.create', item: { ...item, content: [...item.content] } })
  live.send({ type: 'response.create' })
  const { response } = await live.emitted('response.done')
  expect(response.status).toBe('completed')
  expect(texts.join('')).toMatch(/Tell me of Oslo$/)
  expect(response.output).toMatchObject([{ content: [{ type: 'text', text: texts.join('') }] }])
  expect(errors).toEqual([])
  live.close()
  const record = await sandbox.requested(({ socket }) => socket?.closed !== undefined)
  expect(record).toMatchObject({
    headers: { authorization: 'Bearer sk-anna', 'openai-beta': 'realtime=v1' },
    status: 101,
    socket: { closed: { code: 1000 } },
  })
})

test('the vendor’s SDK meets the gateway’s error event', async () => {
  sandbox.faults.add({ fault: 'quota', moment: 'after', code: 'insufficient_user_quota' })
  const live = open()
  const error = await live.emitted('error').catch((error: unknown) => error)
  expect(error).toMatchObject({ error: { type: 'new_api_error', code: 'insufficient_user_quota' } })
  await once(live.socket, 'close')
})
