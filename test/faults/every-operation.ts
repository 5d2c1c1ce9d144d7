import { createHash } from 'node:crypto'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { SandboxTask } from '../../src/sandbox/task.ts'
import { vendors } from '../../src/vendors.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import type { TestApp } from '../support/app.ts'

/** An operation, and the client that submits it under every fault. */
export interface Candidate {
  vendor: string
  sample: Sample
  key: string
  /** What becomes of a submission without an answer can be found out. */
  findable: boolean
  /** Runs the mutation at one of the processes, as this client. */
  submit(app: TestApp, input: object): ReturnType<ReturnType<typeof submitter>['submit']>
  /** An input that was not used up yet. */
  inputOf(app: TestApp): Promise<object>
}

let clients = 0

/** Every sample of every vendor, each with a client of its own. */
export async function everyOperation(): Promise<Candidate[]> {
  const ofVendors = await Promise.all(
    vendors.map(async ({ name, operations }) => {
      const { samples }: { samples: Sample[] } = await import(`../contract/samples/${name}.ts`)
      return samples.map((sample): Candidate => {
        const key = `sk-faults-${process.pid}-${++clients}`
        const at = (app: TestApp) => submitter(app, app.client(key), samples)
        let made: Promise<object> | undefined
        return {
          vendor: name,
          sample,
          key,
          findable: operations.some(operation => operation.name === sample.operation && operation.findable),
          submit: (app, input) => at(app).submit(sample, input),
          inputOf(app) {
            made = sample.resumes ? undefined : made
            made ??= at(app).inputOf(sample)
            return made
          },
        }
      })
    }),
  )
  return ofVendors.flat()
}

/** What the sandbox knows of one operation of one client. */
export interface Facts {
  /** The paid requests that arrived. */
  posts: readonly RecordedRequest[]
  /** What was made, once for each time. */
  made: readonly SandboxTask[]
}

/** Takes down what the sandbox knows now. @returns what it knows since then of each candidate */
export function watch(sandbox: Sandbox): (candidate: Candidate) => Facts {
  const requests = sandbox.requests.length
  const tasks = new Set(sandbox.tasks)
  return ({ key, sample }) => {
    const owner = createHash('sha256').update(key).digest('hex')
    return {
      posts: sandbox.requests
        .slice(requests)
        .filter(
          ({ headers, operationId }) =>
            headers.authorization === `Bearer ${key}` && operationId === sample.operationId,
        ),
      made: sandbox.tasks.filter(task => task.owner === owner && !tasks.has(task)),
    }
  }
}
