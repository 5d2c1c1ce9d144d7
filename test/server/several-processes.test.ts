import pMap from 'p-map'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { tasks } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'
import { serve } from '../support/serve.ts'
import { submittedTask } from '../support/tasks.ts'

const idsOf = z.object({ ids: z.array(z.string()) }).transform(({ ids }) => ids).parse

it('processes on one PostgreSQL look at a task once between them, and take over from one that stops', async () => {
  await using upstream = await listenSandbox({ pace: 'manual' })
  const { sandbox } = upstream
  const database = await createTestDatabase('postgres')
  // Each knows the gateway under an address of its own, so that the gateway can tell who asks.
  const gateways = await Promise.all([1, 2, 3].map(() => serve(sandbox.listener)))
  const apps = await Promise.all(
    gateways.map(({ url }) => startTestApp({ database, upstream: { url, sandbox }, pace: () => 0.5 })),
  )
  const clients = apps.map(app => app.client('sk-test-shared'))
  const made = await pMap(clients, client =>
    Promise.all(Array.from({ length: 10 }, () => submittedTask(client))),
  )
  /** How many tasks each process asked about. */
  const looks = () =>
    gateways.map(({ url }) =>
      sandbox.requests
        .filter(
          ({ operationId, headers }) => operationId === 'lumaFetchTasks' && url === `http://${headers.host}`,
        )
        .reduce((sum, { body }) => sum + idsOf(body).length, 0),
    )
  const count = made.flat().length
  const from = performance.now()
  await expect.poll(() => Math.max(...looks())).toBeGreaterThan(8 * count)
  const paces = (performance.now() - from) / 500
  // One look at each task every half second; processes that knew nothing of each other would look three times.
  expect(looks().reduce((sum, each) => sum + each)).toBeLessThan(2 * count * (paces + 2))

  // All tasks may fit into the batches of one process: it looks at them as long as it lives.
  const busiest = looks().indexOf(Math.max(...looks()))
  await apps[busiest]?.stop()
  const before = looks()
  const other = busiest === 0 ? 1 : 0
  const client = clients[other]
  if (!client) throw new Error('There are no clients.')
  for (const { id } of sandbox.tasks) await sandbox.move(id, 'succeeded')
  await expect
    .poll(async () => {
      const { edges } = (await client.execute(tasks, { filter: { statuses: ['SUCCEEDED'] }, first: 100 }))
        .tasks
      return edges.length
    })
    .toBe(count)
  expect(looks()[busiest]).toBe(before[busiest])
  await Promise.all(apps.map((app, index) => (index === busiest ? undefined : app.stop())))
  await Promise.all(gateways.map(gateway => gateway.close()))
})
