import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const application = `
import { graphql } from 'react-relay'

export const task = graphql\`
  fragment application_task on MediaTask @refetchable(queryName: "applicationTaskRefetchQuery") {
    id
    status
    progress
    assets {
      __typename
      url
    }
    ... on LumaTask {
      estimatedWaitSeconds
    }
  }
\`

export const list = graphql\`
  fragment application_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "applicationListPaginationQuery") {
    tasks(first: $count, after: $cursor) @connection(key: "application_tasks") {
      edges {
        node {
          ...application_task
        }
      }
    }
  }
\`

export const page = graphql\`
  query applicationQuery {
    viewer {
      id
    }
    ...application_list
  }
\`

export const extend = graphql\`
  mutation applicationExtendVideoMutation($input: ExtendVideoInput!) {
    extendVideo(input: $input) {
      ...application_task @alias(as: "task")
      ... on Error {
        code
        message
      }
    }
  }
\`

export const live = graphql\`
  subscription applicationTaskUpdatedSubscription($id: ID!) {
    taskUpdated(id: $id) {
      ...application_task
    }
  }
\`
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relay-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A Relay application over the committed schema. */
async function compile(name: string, source: string) {
  const project = join(folder, name)
  await mkdir(join(project, 'src'), { recursive: true })
  await cp('schema.graphql', join(project, 'schema.graphql'))
  await writeFile(join(project, 'src', 'application.ts'), source)
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    language: 'typescript',
    eagerEsModules: true,
  }
  await writeFile(join(project, 'relay.config.json'), JSON.stringify(config))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/.bin/relay-compiler'), 'relay.config.json'],
    { cwd: project, encoding: 'utf8' },
  )
  return { status, output: stdout + stderr, artifacts: join(project, 'src', '__generated__') }
}

it('compiles an application with a refetchable fragment, a connection and a subscription', async () => {
  const { status, output, artifacts } = await compile('good', application)
  expect(status, output).toBe(0)
  expect(await readdir(artifacts)).toEqual(
    expect.arrayContaining([
      'applicationListPaginationQuery.graphql.ts',
      'applicationTaskRefetchQuery.graphql.ts',
      'applicationTaskUpdatedSubscription.graphql.ts',
    ]),
  )
})

it('would refuse a schema without the connection', async () => {
  const { status, output } = await compile('bad', application.replace('tasks(first', 'task(first'))
  expect(status).not.toBe(0)
  expect(output).toContain('task')
})
