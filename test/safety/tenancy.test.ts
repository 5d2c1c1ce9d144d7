import { isDeepStrictEqual } from 'node:util'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/schema.ts'
import { vendors } from '../../src/vendors.ts'
import { adoptTask, tasks } from '../documents.ts'
import { createCaller } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { png } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { submittedTask } from '../support/tasks.ts'
import { type Answer, ask } from './ask.ts'
import {
  finishEverything,
  type OwnTask,
  onePerOperation,
  samples,
  sandboxTasksOf,
  submitEverything,
  tasksOf,
  taskTypeOf,
  trackedVendors,
  unknownId,
} from './everything.ts'
import { validArguments } from './inputs.ts'
import { nameOf, type Place, placesOf, typeNameOf, withLeaf } from './places.ts'

/** Anna has made everything that can be made; Bert tries to get at it. */
let app: TestApp
let anna: Client
let bert: Client
let annas: OwnTask[]
let argumentsOf: ReturnType<typeof validArguments>
let upstream: Awaited<ReturnType<typeof serveSandbox>>
/** Paths of the files that somebody fetched from the gateway. */
const fetched: (string | undefined)[] = []
beforeAll(async () => {
  upstream = await serveSandbox(({ url }) => {
    if (url?.startsWith('/media/')) fetched.push(url)
  })
  app = await startTestApp({ upstream, pace: ({ ageSeconds }) => Math.max(0.05, ageSeconds / 10) })
  anna = app.client('sk-anna-who-made-everything')
  bert = app.client('sk-bert-who-looks-around')
  await submitEverything(app, anna)
  const elsewhere = await createCaller(app.upstream.url, anna.key).submit()
  await anna.execute(adoptTask, { input: { operation: 'LUMA_GENERATE_VIDEO', upstreamId: elsewhere } })
  await finishEverything(app, anna)
  annas = onePerOperation(await tasksOf(anna))
  argumentsOf = validArguments(app, bert)
}, 180_000)
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

/** Where a client names a task by its graph id. */
const idPlaces = placesOf(input => typeNameOf(input) === 'ID')
/** Where an id is looked up in the graph alone. */
const graphFields = ['node', 'nodes', 'task', 'taskUpdated', 'resumeTracking']
const isOfGraph = ({ field }: Place) => graphFields.includes(field)
const vendorPlaces = idPlaces.filter(place => !isOfGraph(place))
const byName = (places: Place[]) => places.map(place => [nameOf(place), place] as const)

/** What is needed beside an id, or has to give way to it. */
const beside: Record<string, object> = {
  'fluxDepth(input.finetuneId)': { controlImage: png },
  'fluxGenerate(input.finetuneId)': { model: 'flux-pro-finetuned' },
  'klingLipSync(input.taskId)': { videoUrl: undefined },
  'recraftGenerateImage(input.styleId)': { style: undefined },
}

const vendorOf = ({ field }: Place) => {
  const operation = samples.find(sample => sample.field === field)?.operation ?? field.toUpperCase()
  return vendors.find(({ name }) => operation.startsWith(name.toUpperCase()))
}
/** Whether a task means something at a place: there its vendor is asked for, or any. */
const isMeantAt = (place: Place, task: OwnTask) =>
  isOfGraph(place) || taskTypeOf(task) === vendorOf(place)?.taskType
const meantAt = (place: Place) => annas.filter(task => isMeantAt(place, task))

/** What is needed beside a vendor's own id, of which the graph knows nothing. */
const besideVendorIds: Record<string, object> = { kling: { videoId: 'a-video' }, suno: { clipId: 'a-clip' } }

/** Valid arguments that name a task. */
async function naming(place: Place, id: string, more?: object): Promise<object> {
  const valid = await argumentsOf(place)
  const complete =
    'input' in valid ? { input: Object.assign({}, valid.input, beside[nameOf(place)], more) } : valid
  return Object.assign({}, withLeaf(complete, place.path, id))
}

/** The answer to naming a task, without the id that was named. */
async function answer(client: Client, place: Place, id: string): Promise<Answer> {
  const { text, ...rest } = await ask(app, client, place, await naming(place, id))
  return { ...rest, text: text.replaceAll(id, 'ID') }
}

const annasWorkIn = (value: unknown) => {
  const text = JSON.stringify(value)
  return sandboxTasksOf(app, anna).filter(({ id }) => text.includes(id))
}

it('no file that a vendor names is fetched by this server', async () => {
  const urls = annas.flatMap(({ assets }) => assets.map(({ url }) => url))
  const named = urls.filter(url => url.startsWith(`${upstream.url}/media/`))
  expect(named.length).toBeGreaterThan(30)
  expect(fetched).toEqual([])
  // It would have been seen.
  await fetch(named[0] ?? '')
  expect(fetched).toHaveLength(1)
})

it('the schema tells graph ids by their type, so that none is forgotten here', () => {
  const described = placesOf(
    ({ name, description }) =>
      /\bgraph ids?\b/i.test(description ?? '') || /^(task|persona|style|finetune)Ids?$/.test(name),
  )
  expect(described.map(nameOf).sort()).toEqual(idPlaces.map(nameOf).sort())
  expect(vendorPlaces.filter(place => meantAt(place).length === 0).map(nameOf)).toEqual([])
  expect(new Set(annas.map(taskTypeOf))).toEqual(new Set(vendors.map(({ taskType }) => taskType)))
})

describe.each(byName(idPlaces))('the graph id in %s', (_, place) => {
  it('of somebody else is answered as one that nobody has, and nothing is sent', async () => {
    // What it goes on from may have to be made first.
    await argumentsOf(place)
    const before = sentBy(app, bert).length
    for (const [taskType, tasks] of Map.groupBy(annas, taskTypeOf)) {
      const none = await answer(bert, place, unknownId(taskType))
      if (!isOfGraph(place)) {
        const issue = { path: place.path, message: 'You have no task with this id.' }
        expect(JSON.parse(none.text)).toMatchObject({ data: { result: { issues: [issue] } } })
      }
      // Of vendors that are not meant here, one task stands for all.
      for (const { id } of tasks.filter((task, index) => index === 0 || isMeantAt(place, task)))
        expect(await answer(bert, place, id)).toEqual(none)
    }
    const sent = sentBy(app, bert).slice(before)
    expect(annasWorkIn(sent)).toEqual([])
    const paid = samples.map(({ operationId }) => operationId)
    expect(sent.filter(({ operationId = '' }) => paid.includes(operationId))).toEqual([])
  })

  it('of one’s own is answered', async () => {
    for (const task of meantAt(place)) {
      const own = await answer(anna, place, task.id)
      const none = await answer(anna, place, unknownId(taskTypeOf(task)))
      // Not every task of a vendor suits, and that is said in other words.
      if (!isDeepStrictEqual(own, none)) return
    }
    expect.fail('None of them is known here.')
  })
})

describe.each(byName(vendorPlaces))('the vendor’s own id in %s', (_, place) => {
  it('goes to the gateway with the caller’s key, and the graph adds nothing that it knows', async () => {
    await argumentsOf(place)
    const before = app.sandbox.requests.length
    const named = meantAt(place)
      .flatMap(({ upstreamId }) => upstreamId ?? [])
      .slice(0, 3)
    expect(named.length).toBeGreaterThan(0)
    for (const id of named) {
      const { text } = await ask(
        app,
        bert,
        place,
        await naming(place, id, besideVendorIds[vendorOf(place)?.name ?? '']),
      )
      for (const task of annas) {
        expect(text).not.toContain(task.id)
        for (const { url } of task.assets) expect(text).not.toContain(url)
      }
    }
    const sent = app.sandbox.requests.slice(before)
    const holding = sent.filter(({ path, query, body }) =>
      named.some(id => JSON.stringify([path, query, body]).includes(id)),
    )
    expect(holding.map(({ headers }) => headers.authorization)).toEqual(
      holding.map(() => `Bearer ${bert.key}`),
    )
    // Not every operation sends the task's id on, but every one sends something.
    const asked = samples.filter(({ field }) => field === place.field).map(({ operationId }) => operationId)
    const isAsked = ({ operationId = '' }) => asked.includes(operationId)
    expect(holding.length + sent.filter(isAsked).length).toBeGreaterThan(0)
  })
})

const tasksPlace = { kind: 'query', field: 'tasks' } as const

function valuesOf(name: string): string[] {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(value => value.name) : []
}
const filters: object[] = [
  {},
  ...valuesOf('Vendor').map(vendor => ({ vendors: [vendor] })),
  ...valuesOf('TaskOperation').map(operation => ({ operations: [operation] })),
  ...valuesOf('TaskStatus').map(status => ({ statuses: [status] })),
  { createdAfter: '2000-01-01T00:00:00Z' },
  { createdBefore: '2100-01-01T00:00:00Z' },
]

describe('the list', () => {
  it('holds under every filter what is one’s own, and nothing else', async () => {
    const carl = app.client()
    const own = await submittedTask(carl)
    const operations = new Set<string>()
    for (const filter of filters) {
      const { text } = await ask(app, carl, tasksPlace, { filter, first: 100 })
      expect(text.replaceAll(own.id, '')).not.toMatch(/"id":"[^"]/)
      const { tasks: page } = await anna.execute(tasks, { filter, first: 100 })
      for (const { node } of page.edges) operations.add(node.operation)
    }
    // So every filter had something to hide.
    expect([...operations].sort()).toEqual(valuesOf('TaskOperation').sort())
  })

  it('takes a cursor of somebody else for a place in time, and shows nothing there', async () => {
    const stranger = app.client()
    const { tasks: page } = await anna.execute(tasks, { first: 5 })
    const cursors = page.edges.map(({ cursor }) => cursor)
    expect(cursors).toHaveLength(5)
    for (const cursor of cursors)
      for (const place of [
        { first: 9, after: cursor },
        { last: 9, before: cursor },
        { last: 9, after: cursor },
      ])
        expect(await ask(app, stranger, tasksPlace, place)).toEqual(
          await ask(app, stranger, tasksPlace, { first: 9 }),
        )
  })
})

describe('a file that is kept here', () => {
  it('is not found with the key of somebody else, like one that never was', async () => {
    const kept = annas.flatMap(({ assets }) => assets).filter(({ url }) => url.startsWith(app.url))
    expect(kept.length).toBeGreaterThan(2)
    for (const { url } of kept) {
      const authorization = `Bearer ${bert.key}`
      const read = async (address: string, headers: Record<string, string> = {}) => {
        const response = await fetch(address, { headers })
        const { 'x-request-id': _, date: __, ...rest } = Object.fromEntries(response.headers)
        return { status: response.status, headers: rest, text: await response.text() }
      }
      const never = await read(`${app.url}/files/${'A'.repeat(32)}.png`, { authorization })
      expect(never.status).toBe(404)
      expect(await read(url, { authorization })).toEqual(never)
      // The address is the permission (docs/decisions/0010-kept-files.md).
      expect((await read(url)).status).toBe(200)
      expect((await read(url, { authorization: `Bearer ${anna.key}` })).status).toBe(200)
    }
  })
})

it.each(trackedVendors.map(({ name, taskType }) => [name, taskType] as const))(
  'a task of %s that is adopted by its id is asked about with the adopter’s key, and stays empty',
  async (_, taskType) => {
    const task = annas.find(one => taskTypeOf(one) === taskType && one.upstreamId)
    const upstreamId = task?.upstreamId ?? ''
    const operation = task?.operation ?? 'LUMA_EXTEND_VIDEO'
    const before = app.sandbox.requests.length
    const { adoptTask: adopted } = await bert.execute(adoptTask, { input: { operation, upstreamId } })
    if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(adopted))
    expect(adopted.task.id).not.toBe(task?.id)
    const isLook = (request: TestApp['sandbox']['requests'][number]) =>
      request.status !== undefined &&
      app.sandbox.requests.indexOf(request) >= before &&
      JSON.stringify(request).includes(upstreamId)
    const look = await app.sandbox.requested(isLook)
    expect(look.headers.authorization).toBe(`Bearer ${bert.key}`)
    const [berts] = (await tasksOf(bert)).filter(({ id }) => id === adopted.task.id)
    expect(berts).toMatchObject({ upstreamId, status: 'QUEUED', prompt: null, assets: [], failure: null })
    const [still] = (await tasksOf(anna)).filter(({ id }) => id === task?.id)
    expect(still).toEqual(task)
  },
)
