import { afterAll, beforeAll, describe, it } from 'vitest'
import { tasks } from '../documents.ts'
import type { MidjourneySubmitModalInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { midjourneySubmitModal } from './documents.ts'
import {
  adopted,
  assertMidjourney,
  current,
  elsewhere,
  finish,
  imagined,
  isDone,
  looks,
  png,
  pngUri,
  pressed,
  submissions,
  until,
  upstreamIdOf,
  watched,
} from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const answer = async (client: Client, input: MidjourneySubmitModalInput) =>
  (await client.execute(midjourneySubmitModal, { input })).midjourneySubmitModal
const modals = (client: Client) => submissions(app, client).filter(({ path }) => path.endsWith('/modal'))
const listed = async (client: Client) =>
  (await client.execute(tasks, {})).tasks.edges.map(({ node }) => node.submission)

/** A form that was opened elsewhere, in the graph. */
async function openForm(client: Client, has?: string) {
  const task = await adopted(client, await elsewhere(app, client).form(has))
  return until(client, task.id, ({ awaitsModal }) => awaitsModal)
}
const awaitsNone = {
  __typename: 'InvalidInputError',
  issues: [{ path: ['input', 'taskId'], message: 'This task awaits no form.' }],
}

describe.concurrent('a form', () => {
  it('is opened by Custom Zoom, waits, is answered, and both tasks show the result', async ({ expect }) => {
    const client = app.client()
    const grid = await finish(app, client, await imagined(client))
    const picture = await finish(app, client, await pressed(client, grid, 'U1'))
    expect(picture).toMatchObject({ action: 'UPSCALE', awaitsModal: false })

    const form = await pressed(client, picture, 'Custom Zoom')
    const waiting = { status: 'QUEUED', tracking: 'ACTIVE', state: 'MODAL', awaitsModal: true }
    expect(form).toMatchObject({ ...waiting, submission: 'ACCEPTED', action: null, assets: [] })
    expect(await current(client, form.id)).toMatchObject(waiting)
    // The first look is an event of its own: it tells the action.
    const opened = await until(client, form.id, ({ action }) => action === 'CUSTOM_ZOOM')
    expect(opened).toMatchObject(waiting)
    expect(await answer(client, { taskId: picture.id, prompt: 'on' })).toMatchObject(awaitsNone)

    const seen = watched(client, form.id, isDone)
    const prompt = 'a paper boat --zoom 1.8'
    const answered = await answer(client, { taskId: form.id, prompt, speed: 'FAST' })
    assertMidjourney(answered)
    expect(answered).toMatchObject({
      operation: 'MIDJOURNEY_SUBMIT_MODAL',
      prompt,
      status: 'QUEUED',
      state: null,
      awaitsModal: false,
      upstreamId: form.upstreamId,
    })
    expect(answered.id).not.toBe(form.id)
    expect(modals(client)).toMatchObject([{ path: '/mj-fast/mj/submit/modal' }])
    expect(modals(client)[0]?.body).toEqual({ taskId: form.upstreamId, prompt })

    const submitted = { state: 'SUBMITTED', awaitsModal: false, status: 'QUEUED' }
    await expect.poll(() => current(client, form.id)).toMatchObject(submitted)
    await app.sandbox.move(upstreamIdOf(form), 'running')
    await until(client, answered.id, ({ status }) => status === 'RUNNING')
    const done = await finish(app, client, answered)
    const finalPrompt = `${prompt} --v 7`
    expect(done).toMatchObject({ action: 'CUSTOM_ZOOM', tracking: 'ENDED', finalPrompt, prompt })
    const shown = await seen
    const last = shown.at(-1)
    expect(last).toMatchObject({ action: 'CUSTOM_ZOOM', tracking: 'ENDED', finalPrompt, prompt: null })
    expect(last?.assets).toEqual(done.assets)
    expect(done.assets).toMatchObject([{ role: 'RESULT' }])
    expect(last?.buttons).toEqual(done.buttons)
    // In the subscription it awaited its form first, and never again once it was answered.
    const awaited = shown.map(({ awaitsModal }) => awaitsModal)
    expect(awaited).toEqual([...awaited].sort().reverse())
    expect(awaited[0]).toBe(true)
    expect(last?.awaitsModal).toBe(false)
    // One id of the vendor's for two tasks is asked about once.
    for (const { body } of looks(app, client)) {
      expect(body).toEqual({ ids: [...new Set(Object.values(body ?? {}).flat())] })
    }
  })

  it('of Vary (Region) takes a mask alone', async ({ expect }) => {
    const client = app.client()
    const form = await openForm(client, 'Inpaint')
    expect(form).toMatchObject({ action: 'INPAINT', state: 'MODAL' })
    const answered = await answer(client, { taskId: form.id, mask: pngUri })
    assertMidjourney(answered)
    expect(answered).toMatchObject({ prompt: null, awaitsModal: false })
    expect(modals(client).map(({ body }) => body)).toEqual([{ taskId: form.upstreamId, maskBase64: pngUri }])
    const done = await finish(app, client, answered)
    expect(done).toMatchObject({ action: 'INPAINT', assets: [{ role: 'RESULT' }] })
    expect((await until(client, form.id, isDone)).assets).toEqual(done.assets)
  })

  it('cannot be answered twice, by whatever id', async ({ expect }) => {
    const client = app.client()
    const form = await openForm(client)
    const once = { taskId: upstreamIdOf(form), prompt: 'once --zoom 2', idempotencyKey: 'once' }
    const answered = await answer(client, once)
    assertMidjourney(answered)
    await until(client, form.id, ({ state }) => state === 'SUBMITTED')
    for (const taskId of [form.id, answered.id, upstreamIdOf(form)]) {
      expect(await answer(client, { taskId, prompt: 'twice --zoom 2' })).toMatchObject(awaitsNone)
    }
    expect(await answer(client, { ...once, idempotencyKey: 'twice' })).toMatchObject(awaitsNone)
    // The same answer with the same key is no second one.
    expect(await answer(client, once)).toMatchObject({ id: answered.id, submission: 'ACCEPTED' })
    expect(await answer(client, { ...once, mask: png })).toMatchObject({
      __typename: 'IdempotencyConflictError',
      task: { id: answered.id },
    })
    expect(modals(client)).toHaveLength(1)
    expect((await listed(client)).filter(submission => submission === 'ACCEPTED')).toHaveLength(2)
  })

  it('that is answered again before anybody has looked is refused by the vendor', async ({ expect }) => {
    const client = app.client()
    const form = await openForm(client)
    const operation = 'listMjTasksByIds'
    const lookAgain = app.sandbox.faults.add({ fault: 'server-error', operation, key: client.key })
    const answered = await answer(client, { taskId: form.id, mask: png })
    assertMidjourney(answered)
    expect(await current(client, form.id)).toMatchObject({ awaitsModal: true })
    expect(await answer(client, { taskId: form.id, mask: png })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 200,
      upstreamCode: '4',
      message: 'task waits for no form',
    })
    lookAgain()
    await finish(app, client, answered)
    expect(await until(client, form.id, isDone)).toMatchObject({ awaitsModal: false })
  })

  it('stays open when the answer was refused', async ({ expect }) => {
    const client = app.client()
    const form = await openForm(client)
    expect(await answer(client, { taskId: form.id, prompt: 'a bannedword' })).toMatchObject({
      __typename: 'ContentRefusedError',
      bannedWord: 'bannedword',
      upstreamCode: '24',
    })
    expect(await current(client, form.id)).toMatchObject({ awaitsModal: true, tracking: 'ACTIVE' })
    const answered = await answer(client, { taskId: upstreamIdOf(form), prompt: 'a boat --zoom 2' })
    assertMidjourney(answered)
    await finish(app, client, answered)
    expect(await until(client, form.id, isDone)).toMatchObject({ state: 'SUCCESS' })
  })

  it('is known by the answer to its button until the gateway says a word', async ({ expect }) => {
    const client = app.client()
    const task = await openForm(client)
    await app.sandbox.move(upstreamIdOf(task), { phase: 'queued', word: '' })
    const before = looks(app, client).length
    await app.sandbox.requested(() => looks(app, client).length > before + 2)
    expect(await current(client, task.id)).toMatchObject({ awaitsModal: true, state: 'MODAL' })
    assertMidjourney(await answer(client, { taskId: task.id, prompt: 'a boat --zoom 2' }))
  })

  it('is none of a task that never opened one, of another vendor or of another key', async ({ expect }) => {
    const [client, other] = [app.client(), app.client()]
    const task = await imagined(client)
    expect(await answer(client, { taskId: task.id, prompt: 'on' })).toMatchObject(awaitsNone)
    expect(await answer(other, { taskId: task.id, prompt: 'on' })).toMatchObject({
      issues: [{ path: ['input', 'taskId'], message: 'You have no task with this id.' }],
    })
    expect(modals(client)).toEqual([])
    expect(submissions(app, other)).toEqual([])
    const foreign = await elsewhere(app, client).form()
    expect(await answer(other, { taskId: foreign, prompt: 'on' })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      upstreamCode: 'task_not_found',
    })
  })
})
