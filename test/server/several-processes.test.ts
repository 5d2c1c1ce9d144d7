import pMap from 'p-map'
import { expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { tasks } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'
import { serve } from '../support/serve.ts'
import { submittedTask } from '../support/tasks.ts'

it('processes on one PostgreSQL share the looks, and take over those of one that stops', async () => {
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
  const looks = () =>
    gateways.map(
      ({ url }) =>
        sandbox.requests.filter(
          ({ operationId, headers }) => operationId === 'lumaFetchTasks' && url === `http://${headers.host}`,
        ).length,
    )
  await expect.poll(() => Math.min(...looks())).toBeGreaterThan(2)

  const [stopped, ...others] = apps
  const [, client] = clients
  if (!stopped || !client) throw new Error('There are no apps.')
  await stopped.stop()
  const before = looks()
  for (const { id } of sandbox.tasks) await sandbox.move(id, 'succeeded')
  await expect
    .poll(async () => {
      const { edges } = (await client.execute(tasks, { filter: { statuses: ['SUCCEEDED'] }, first: 100 }))
        .tasks
      return edges.length
    })
    .toBe(made.flat().length)
  expect(looks()[0]).toBe(before[0])
  await Promise.all(others.map(app => app.stop()))
  await Promise.all(gateways.map(gateway => gateway.close()))
})
