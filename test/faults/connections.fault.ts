import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { submit as createSpeech } from '../openai/submit.ts'
import { startTestApp } from '../support/app.ts'
import { serve } from '../support/serve.ts'
import { report } from './report.ts'

/** As many as the server opens to the gateway at most (src/core/gateway/send.ts). */
const connections = 256
const prompts = Array.from({ length: 20 }, (_, index) => `boat ${index}`)

it('a submission that no connection gets free for is refused when its time is over, and never sent', async () => {
  const held: [IncomingMessage, ServerResponse][] = []
  const allHeld = Promise.withResolvers<void>()
  let isOpen = false
  const sandbox = createSandbox({ publicUrl: 'http://127.0.0.1' })
  const gate = await serve((request, response) => {
    if (isOpen) return sandbox.listener(request, response)
    held.push([request, response])
    if (held.length === connections) allHeld.resolve()
  })
  const environment = { GATEWAY_URL: gate.url, UPSTREAM_TIMEOUT_SECONDS: '2' }
  const app = await startTestApp({ environment })
  const [speaker, sailor] = [app.client(), app.client()]
  const speech = { model: 'tts-1', text: 'a boat', voice: 'alloy' }
  // The answers to these are files, so they may take minutes.
  const speeches = Array.from({ length: connections }, () =>
    createSpeech(speaker, 'openaiCreateSpeech', speech),
  )
  await allHeld.promise

  const sail = async (userPrompt: string) => {
    const input = { userPrompt, idempotencyKey: userPrompt.replace(' ', '-') }
    return (await sailor.execute(lumaGenerateVideo, { input })).lumaGenerateVideo
  }
  const late = await Promise.all(prompts.map(sail))
  const message = 'The gateway could not be reached in time.'
  for (const result of late) expect(result).toMatchObject({ __typename: 'UpstreamUnavailableError', message })
  const { edges } = (await sailor.execute(tasks, { first: 100 })).tasks
  expect(edges.map(({ node }) => node.submission)).toEqual(prompts.map(() => 'REFUSED'))

  isOpen = true
  for (const [request, response] of held) sandbox.listener(request, response)
  const spoken = await Promise.all(speeches)
  for (const result of spoken) expect(result).toMatchObject({ status: 'SUCCEEDED', submission: 'ACCEPTED' })
  // The connections are free, and nothing waits in them: only now is a boat sent for the first time.
  for (const result of await Promise.all(prompts.map(sail)))
    expect(result).toMatchObject({ __typename: 'LumaTask', submission: 'ACCEPTED' })
  const sent = Map.groupBy(sandbox.requests, ({ operationId }) => operationId)
  const posts = [sent.get('createSpeech') ?? [], sent.get('lumaGenerate') ?? []]
  report({
    fault: 'every connection taken',
    runs: connections + prompts.length,
    lost: spoken.filter(({ submission }) => submission !== 'ACCEPTED').length,
    doubled: posts.flat().length - connections - prompts.length,
    notes: `${connections} ACCEPTED, ${prompts.length} REFUSED`,
  })
  expect(posts.map(({ length }) => length)).toEqual([connections, prompts.length])
  await app.stop()
  await sandbox.close()
  await gate.close()
})
