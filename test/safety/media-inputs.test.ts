import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { countConnections, type ForbiddenPort } from '../support/ports.ts'
import { ask } from './ask.ts'
import { validArguments } from './inputs.ts'
import { nameOf, type Place, placesOf, typeNameOf, withLeaf } from './places.ts'

/** Wherever a client may name a file by its address, either its vendor fetches it or nobody does. */
let app: TestApp
let client: Client
let port: ForbiddenPort
let argumentsOf: ReturnType<typeof validArguments>
beforeAll(async () => {
  app = await startTestApp({ pace: () => 1 })
  client = app.client()
  port = await countConnections()
  argumentsOf = validArguments(app, client)
}, 180_000)
afterAll(async () => {
  await app.stop()
  await port[Symbol.asyncDispose]()
})

/** A conversation begins with its user, so what an assistant says comes second. */
const inTurn = (path: string[]) =>
  path.includes('assistant') ? path.with(path.indexOf('messages') + 1, '1') : path
const places = [
  ...placesOf(input => typeNameOf(input) === 'MediaInput'),
  // Addresses that are told to a vendor as they are.
  ...placesOf(input => typeNameOf(input) === 'String' && /https URL/.test(input.description ?? '')),
].map(({ path, ...place }) => ({ ...place, path: inTurn(path) }))
/** What an object on the way to a file has to hold as well. */
const companions: Record<string, object> = {
  toolResult: { toolUseId: 'a-call' },
  dynamicMasks: { trajectory: [120, 360].map(x => ({ x, y: x })) },
}

async function giving({ field, path }: Place, url: string): Promise<object> {
  const valid = await argumentsOf({ field })
  // A message is one thing or another, so what was in it has to go.
  const emptied =
    'input' in valid && path.includes('user') ? withLeaf(valid, ['input', 'messages'], []) : valid
  const complete = Object.entries(companions).reduce<unknown>((given, [step, more]) => {
    const index = path.indexOf(step)
    const isList = path[index + 1] === '0'
    return index < 0 ? given : withLeaf(given, path.slice(0, index + (isList ? 2 : 1)), more)
  }, emptied)
  return Object.assign({}, withLeaf(complete, path, url))
}

const issuesOf = (text: string): string[] =>
  [...text.matchAll(/"path":(\[[^\]]*\])/g)].map(([, path]) =>
    z
      .array(z.string())
      .parse(JSON.parse(path ?? ''))
      .join('.'),
  )

it('there are such places at every vendor', () => {
  expect(places.length).toBeGreaterThan(90)
})

describe.each(places.map(place => [nameOf(place), place] as const))('%s', (_, place) => {
  it.each(['127.0.0.1', 'localhost'])('leads nobody to %s', async host => {
    const url = `https://${host}:${port.port}/in/file.png`
    const given = await giving(place, url)
    const before = app.sandbox.requests.length
    const { text } = await ask(app, client, place, given)
    const sent = app.sandbox.requests.slice(before)
    const isHandedOn = sent.some(({ body }) => JSON.stringify(body)?.includes(url))
    const isRefused = issuesOf(text).includes(place.path.join('.'))
    expect([isHandedOn, isRefused], text).toContain(true)
    expect(port.connections()).toBe(0)
  })
})
