import { globSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createTestDatabase } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { submittedTask } from '../support/tasks.ts'

afterEach(killServers)

it('several processes that start at once on one empty PostgreSQL all come up', async () => {
  await using upstream = await listenSandbox({ pace: 'manual' })
  const database = await createTestDatabase('postgres')
  const environment = { ...database.environment, GATEWAY_URL: upstream.url }
  const servers = [1, 2, 3, 4].map(() => startServer(environment))
  await Promise.all(servers.map(({ ready }) => ready))
  for (const server of servers) await submittedTask(await server.client())
  expect(await Promise.all(servers.map(server => server.stop()))).toEqual([0, 0, 0, 0])
  expect(servers.map(({ output }) => output.stderr).join('')).toBe('')

  const opened = await database.open()
  const count = (table: string) => opened.executor.execute(sql`select count(*)::int from ${sql.raw(table)}`)
  expect((await count('drizzle.__drizzle_migrations')).rows).toEqual([
    { count: globSync('src/core/store/migrations/*.sql').length },
  ])
  expect((await count('tasks')).rows).toEqual([{ count: 4 }])
  await opened.close()
})

it('many that open one empty PostgreSQL at once wait for one another', async () => {
  const database = await createTestDatabase('postgres')
  const opened = await Promise.all(Array.from({ length: 8 }, () => database.open()))
  for (const { executor } of opened) await executor.execute(sql`select * from tasks, events, owners`)
  await Promise.all(opened.map(({ close }) => close()))
})
