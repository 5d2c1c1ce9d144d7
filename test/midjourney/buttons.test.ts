import { afterAll, beforeAll, describe, it } from 'vitest'
import { extendVideo, lumaGenerateVideo } from '../documents.ts'
import type { MidjourneyPressButtonInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { midjourneyPressButton } from './documents.ts'
import {
  adopted,
  assertMidjourney,
  customIdOf,
  elsewhere,
  finish,
  imagined,
  isDone,
  pressed,
  submissions,
  until,
  upstreamIdOf,
} from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const press = async (client: Client, input: Partial<MidjourneyPressButtonInput> & { taskId: string }) => {
  const whole = { customId: 'MJ::JOB::upsample::9', ...input }
  return (await client.execute(midjourneyPressButton, { input: whole })).midjourneyPressButton
}
const refused = (field: string, message: string) => ({
  __typename: 'InvalidInputError',
  issues: [{ path: ['input', field], message }],
})
const noButton = refused('customId', 'The task has no such button.')

describe.concurrent('buttons', () => {
  it('are those of the finished task, and go back as they are', async ({ expect }) => {
    const client = app.client()
    const made = await imagined(client)
    expect(made.buttons).toEqual([])
    const grid = await finish(app, client, made)
    expect(grid.buttons.map(({ label, emoji }) => label || emoji)).toEqual([
      'U1',
      'U2',
      'U3',
      'U4',
      '🔄',
      'V1',
      'V2',
      'V3',
      'V4',
    ])
    const [first] = grid.buttons
    expect(first).toEqual({
      customId: expect.stringMatching(/^MJ::JOB::upsample::1::[\da-f-]{36}$/),
      label: 'U1',
      emoji: '',
    })
    const upscale = await pressed(client, grid, 'U1')
    expect(upscale).toMatchObject({
      operation: 'MIDJOURNEY_PRESS_BUTTON',
      status: 'QUEUED',
      awaitsModal: false,
      prompt: null,
    })
    expect(submissions(app, client).at(-1)?.body).toEqual({
      taskId: grid.upstreamId,
      customId: first?.customId,
      chooseSameChannel: true,
    })
    const picture = await finish(app, client, upscale)
    expect(picture).toMatchObject({ action: 'UPSCALE', finalPrompt: 'a paper boat --v 7' })
    expect(picture.buttons.map(({ label }) => label)).toContain('Vary (Region)')
    expect(await finish(app, client, await pressed(client, picture, '⬅️'))).toMatchObject({ action: 'PAN' })
  })

  it('of a variation ask first where a remix is wished', async ({ expect }) => {
    const client = app.client()
    const grid = await finish(app, client, await imagined(client))
    const asks = await press(client, { taskId: grid.id, customId: customIdOf(grid, 'V2'), enableRemix: true })
    assertMidjourney(asks)
    expect(asks).toMatchObject({ awaitsModal: true, state: 'MODAL' })
    expect(await until(client, asks.id, ({ action }) => action !== null)).toMatchObject({
      action: 'VARIATION',
      awaitsModal: true,
    })
  })

  it('that the graph does not know on a task that it knows are not sent', async ({ expect }) => {
    const client = app.client()
    const grid = await finish(app, client, await imagined(client))
    const before = sentBy(app, client).length
    for (const taskId of [grid.id, upstreamIdOf(grid)]) {
      expect(await press(client, { taskId })).toMatchObject(noButton)
      expect(await press(client, { taskId, customId: `${customIdOf(grid, 'U1')} ` })).toMatchObject(noButton)
    }
    expect(sentBy(app, client)).toHaveLength(before)
  })

  it('of a task that the graph does not know are for the vendor to judge', async ({ expect }) => {
    const client = app.client()
    const { grid, customId } = elsewhere(app, client)
    const taskId = await grid()
    assertMidjourney(await press(client, { taskId, customId: await customId(taskId, 'upsample::2') }))
    expect(await press(client, { taskId })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 200,
      upstreamCode: '4',
      message: 'customId is wrong',
    })
  })

  it('are not there before the picture is, even where the vendor shows them', async ({ expect }) => {
    const client = app.client()
    const made = await imagined(client)
    await app.sandbox.move(upstreamIdOf(made), { phase: 'succeeded', withoutUrl: true })
    const early = await until(client, made.id, ({ state }) => state === 'SUCCESS')
    expect(early).toMatchObject({ status: 'RUNNING', tracking: 'ACTIVE', buttons: [], assets: [] })
    const message = 'The task has to be SUCCEEDED; it is RUNNING.'
    expect(await press(client, { taskId: made.id })).toMatchObject(refused('taskId', message))
    expect(await press(client, { taskId: upstreamIdOf(made) })).toMatchObject(refused('taskId', message))
    await app.sandbox.move(upstreamIdOf(made), { phase: 'succeeded', withoutUrl: false })
    expect((await until(client, made.id, isDone)).buttons).toHaveLength(9)
  })

  it('of other vendors and of other keys are none', async ({ expect }) => {
    const [client, other] = [app.client(), app.client()]
    const { lumaGenerateVideo: video } = await client.execute(lumaGenerateVideo, {
      input: { userPrompt: 'a boat' },
    })
    if (video.__typename !== 'LumaTask') throw new Error(video.message)
    expect(await press(client, { taskId: video.id })).toMatchObject(
      refused('taskId', 'This task was made by luma; a task of midjourney is needed.'),
    )
    const made = await imagined(client)
    const { extendVideo: extended } = await client.execute(extendVideo, {
      input: { taskId: made.id, userPrompt: 'on' },
    })
    expect(extended).toMatchObject(
      refused('taskId', 'This task was made by midjourney; a task of luma is needed.'),
    )
    expect(await press(other, { taskId: made.id })).toMatchObject(
      refused('taskId', 'You have no task with this id.'),
    )
    expect(await press(other, { taskId: upstreamIdOf(made) })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      upstreamCode: 'task_not_found',
    })
  })

  it('of a task that was brought in are known after the first look', async ({ expect }) => {
    const client = app.client()
    const task = await adopted(client, await elsewhere(app, client).grid())
    const grid = await until(client, task.id, isDone)
    expect(grid).toMatchObject({ prompt: null, action: 'IMAGINE', finalPrompt: 'a boat --v 7' })
    expect(await press(client, { taskId: grid.id })).toMatchObject(noButton)
    expect(await pressed(client, grid, 'U4')).toMatchObject({ submission: 'ACCEPTED' })
  })
})
