import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { adoptTask, taskEvents, tasks, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { sentBy, until } from '../support/observe.ts'
import {
  klingExtendVideo,
  klingGenerateImage,
  klingImageToVideo,
  klingLipSync,
  klingTextToVideo,
  klingVirtualTryOn,
} from './documents.ts'
import { current, finishedVideo, klingIdOf, rowIdOf, submitVideo } from './kling.ts'

/** A submission without a usable answer: what became of it is found out by the id that it carried. */

const picture = 'https://example.com/in/a.png'
const videoUrl = 'https://example.com/in/talk.mp4'
const idempotencyKey = 'once'
const beingFoundOut = expect.stringMatching(/What became of it is being found out: watch the task\.$/)
const lookItUp = expect.stringMatching(
  /Look it up at the gateway before you submit anew; where the vendor gave it an id, adoptTask/,
)

/** The task of a submission whose outcome is unknown. */
function unknownOf<Result extends { __typename: string }>(result: Result) {
  if (!isUnknown(result)) throw new Error(JSON.stringify(result))
  return result
}
const isUnknown = <Result extends { __typename: string }>(
  result: Result,
): result is Extract<Result, { __typename: 'SubmissionUnknownError' }> =>
  result.__typename === 'SubmissionUnknownError'

const findable = {
  klingGenerateImage: async (client: Client) =>
    (await client.execute(klingGenerateImage, { input: { prompt: 'fog', idempotencyKey } }))
      .klingGenerateImage,
  klingVirtualTryOn: async (client: Client) => {
    const input = { humanImage: picture, clothImage: picture, idempotencyKey }
    return (await client.execute(klingVirtualTryOn, { input })).klingVirtualTryOn
  },
  klingTextToVideo: async (client: Client) =>
    (await client.execute(klingTextToVideo, { input: { prompt: 'waves', idempotencyKey } })).klingTextToVideo,
  klingImageToVideo: async (client: Client) =>
    (await client.execute(klingImageToVideo, { input: { image: picture, idempotencyKey } }))
      .klingImageToVideo,
}
type Findable = keyof typeof findable
const paths: Record<Findable, string> = {
  klingGenerateImage: 'images/generations',
  klingVirtualTryOn: 'images/kolors-virtual-try-on',
  klingTextToVideo: 'videos/text2video',
  klingImageToVideo: 'videos/image2video',
}

describe.each(databaseKinds)('on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  const fault = (client: Client, rule: FaultRule, operation: string) =>
    app.sandbox.faults.add({ ...rule, key: client.key, operation, times: 1 })

  describe.concurrent('a task that was made is found', () => {
    it.for<[Findable, FaultRule, number | null]>([
      ['klingTextToVideo', { fault: 'bad-gateway-after' }, 502],
      ['klingTextToVideo', { fault: 'cut-after' }, null],
      ['klingTextToVideo', { fault: 'html', moment: 'after' }, 502],
      ['klingTextToVideo', { fault: 'html-ok', moment: 'after' }, 200],
      ['klingTextToVideo', { fault: 'without-id' }, 200],
      ['klingGenerateImage', { fault: 'cut-during' }, null],
      ['klingVirtualTryOn', { fault: 'truncated' }, 200],
      ['klingImageToVideo', { fault: 'server-error', moment: 'after' }, 500],
    ])('by itself: %s after %j', async ([operation, rule, upstreamStatus], { expect }) => {
      const client = app.client()
      const { eventCursor: after } = (await client.execute(viewer, {})).viewer
      fault(client, rule, operation)
      const unknown = unknownOf(await findable[operation](client))
      expect(unknown).toMatchObject({
        message: beingFoundOut,
        upstreamStatus,
        task: { submission: 'UNKNOWN', status: 'QUEUED', tracking: 'ACTIVE', upstreamId: null },
      })
      const { id } = unknown.task
      await until(client, id, ({ submission }) => submission === 'ACCEPTED')
      const found = await current(client, id)
      expect(found).toMatchObject({ status: 'QUEUED', state: 'submitted', tracking: 'ACTIVE', failure: null })
      // Kling names it as it would have; our id was only a handle.
      expect(found.upstreamId).toMatch(/^\d{18}$/)
      expect(sentBy(app, client).at(1)).toMatchObject({
        method: 'GET',
        path: `/kling/v1/${paths[operation]}/${rowIdOf({ id })}`,
        status: 200,
      })
      expect(await findable[operation](client)).toMatchObject({ __typename: 'KlingTask', id })

      await app.sandbox.move(klingIdOf(found), 'succeeded')
      const seen = new Set<string>()
      for await (const { taskEvents: event } of client.subscribe(taskEvents, { after })) {
        seen.add(`${event.task.submission} ${event.task.status}`)
        if (event.task.status === 'SUCCEEDED') break
      }
      expect([...seen]).toEqual(['UNKNOWN QUEUED', 'ACCEPTED QUEUED', 'ACCEPTED SUCCEEDED'])
      expect(await findable[operation](client)).toMatchObject({ id, status: 'SUCCEEDED' })
      expect(sentBy(app, client, operation)).toHaveLength(1)
    })

    it('though it has gone on meanwhile, or failed', async ({ expect }) => {
      const client = app.client()
      const operation = 'klingGetTextToVideoTask'
      const hide = app.sandbox.faults.add({ fault: 'refused', operation, key: client.key })
      fault(client, { fault: 'bad-gateway-after' }, 'klingTextToVideo')
      const { id } = unknownOf(await submitVideo(client)).task
      const made = app.sandbox.tasks.find(({ facts }) => facts.external_task_id === rowIdOf({ id }))
      await app.sandbox.move(made?.id ?? '', { phase: 'failed', failure: 'no boats' })
      hide()
      await until(client, id, ({ status }) => status === 'FAILED')
      expect(await current(client, id)).toMatchObject({
        submission: 'ACCEPTED',
        tracking: 'ENDED',
        upstreamId: made?.id,
        failure: { code: 'GENERATION_FAILED', message: 'no boats' },
      })
    })

    it('though its id was adopted meanwhile: two tasks tell of one generation, which was paid for once', async ({
      expect,
    }) => {
      const client = app.client()
      const operation = 'klingGetTextToVideoTask'
      const hide = app.sandbox.faults.add({ fault: 'refused', operation, key: client.key })
      fault(client, { fault: 'bad-gateway-after' }, 'klingTextToVideo')
      const { id } = unknownOf(await submitVideo(client, { idempotencyKey })).task
      const upstreamId =
        app.sandbox.tasks.find(({ facts }) => facts.external_task_id === rowIdOf({ id }))?.id ?? ''
      const adopt = async () => {
        const input = { operation: 'KLING_TEXT_TO_VIDEO', upstreamId } as const
        const { adoptTask: adopted } = await client.execute(adoptTask, { input })
        if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(adopted.__typename)
        return adopted.task
      }
      const adopted = await adopt()
      expect(adopted.id).not.toBe(id)
      hide()
      // What became of the submission is still said of the submission: its key must not answer UNKNOWN any more.
      await until(client, id, ({ submission }) => submission === 'ACCEPTED')
      expect(await submitVideo(client, { idempotencyKey })).toMatchObject({ id, upstreamId })
      await app.sandbox.move(upstreamId, 'succeeded')
      for (const task of [id, adopted.id]) {
        await until(client, task, ({ status }) => status === 'SUCCEEDED')
        expect(await current(client, task)).toMatchObject({ upstreamId, tracking: 'ENDED' })
      }
      expect([id, adopted.id]).toContain((await adopt()).id)
      expect((await client.execute(tasks, {})).tasks.edges).toHaveLength(2)
      expect(sentBy(app, client, 'klingTextToVideo')).toHaveLength(1)
    })

    it('over looks that fail', async ({ expect }) => {
      const client = app.client()
      const operation = 'klingGetTextToVideoTask'
      app.sandbox.faults.add({ fault: 'unauthorized', operation, key: client.key, times: 1 })
      app.sandbox.faults.add({ fault: 'refused-with-200', code: 1203, operation, key: client.key, times: 1 })
      app.sandbox.faults.add({ fault: 'html-ok', operation, key: client.key, times: 1 })
      fault(client, { fault: 'bad-gateway-after' }, 'klingTextToVideo')
      const { id } = unknownOf(await submitVideo(client)).task
      await until(client, id, ({ submission }) => submission === 'ACCEPTED')
      const looks = sentBy(app, client, operation).filter(({ path }) => path.endsWith(rowIdOf({ id })))
      expect(looks.slice(0, 4).map(({ status }) => status)).toEqual([401, 200, 200, 200])
      expect(sentBy(app, client, 'klingTextToVideo')).toHaveLength(1)
    })
  })

  describe.concurrent('a task that cannot be found stays UNKNOWN', () => {
    it('and is looked for, where nothing was made', async ({ expect }) => {
      const client = app.client()
      fault(client, { fault: 'bad-gateway' }, 'klingTextToVideo')
      const { id } = unknownOf(await submitVideo(client, { idempotencyKey })).task
      const looks = () => sentBy(app, client, 'klingGetTextToVideoTask')
      await expect.poll(() => looks().length).toBeGreaterThan(2)
      expect(looks()[0]).toMatchObject({
        path: `/kling/v1/videos/text2video/${rowIdOf({ id })}`,
        status: 400,
      })
      expect(await current(client, id)).toMatchObject({
        submission: 'UNKNOWN',
        status: 'QUEUED',
        tracking: 'ACTIVE',
        failure: null,
      })
      for (const _ of ['once', 'twice']) {
        const repeated = await submitVideo(client, { idempotencyKey })
        expect(unknownOf(repeated)).toMatchObject({ message: beingFoundOut, task: { id } })
      }
      expect(sentBy(app, client, 'klingTextToVideo')).toHaveLength(1)
    })

    it('and is not looked for, where it carried no id of ours', async ({ expect }) => {
      const client = app.client()
      const { id: taskId } = await finishedVideo(app, client)
      const speech = { text: 'good morning', voiceId: 'v1' }
      const submit = {
        klingExtendVideo: async () =>
          (await client.execute(klingExtendVideo, { input: { taskId, idempotencyKey: 'extend' } }))
            .klingExtendVideo,
        klingLipSync: async () =>
          (await client.execute(klingLipSync, { input: { videoUrl, speech, idempotencyKey: 'sync' } }))
            .klingLipSync,
      }
      for (const operation of ['klingExtendVideo', 'klingLipSync'] as const) {
        fault(client, { fault: 'bad-gateway-after' }, operation)
        const { task, message } = unknownOf(await submit[operation]())
        expect(message).toEqual(lookItUp)
        expect(task).toMatchObject({ submission: 'UNKNOWN', tracking: 'STALLED', upstreamId: null })
        expect(unknownOf(await submit[operation]())).toMatchObject({
          message: lookItUp,
          task: { id: task.id },
        })
        expect(sentBy(app, client, operation)).toHaveLength(1)
      }
      // Another one is looked for meanwhile, so these would have been.
      fault(client, { fault: 'bad-gateway' }, 'klingTextToVideo')
      const { id } = unknownOf(await submitVideo(client)).task
      const looks = () => sentBy(app, client).filter(({ path }) => path.endsWith(rowIdOf({ id }))).length
      await expect.poll(looks).toBeGreaterThan(2)
      expect(sentBy(app, client, 'klingGetExtendVideoTask')).toEqual([])
      expect(sentBy(app, client, 'klingGetLipSyncTask')).toEqual([])
    })
  })

  it('and no list is ever asked for: it may show what other customers made', () => {
    const reads = app.sandbox.requests.filter(({ method }) => method === 'GET')
    expect(reads.length).toBeGreaterThan(0)
    expect(reads.filter(({ path }) => !/^\/kling\/v1\/(images|videos)\/[\w-]+\/[\w-]+$/.test(path))).toEqual(
      [],
    )
  })
})
