import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { create, createDocument, created, resultOf } from './predictions.ts'

/** In the model's own input null is a value; in the fields around it, it is the same as nothing. */

const model = 'black-forest-labs/flux-1.1-pro'
const idempotencyKey = 'once'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

describe.concurrent('with one idempotency key', () => {
  it.each([
    ['a field that is null and one that is absent', { seed: null }, {}],
    ['the same deeper down', { a: [{ seed: null }] }, { a: [{}] }],
    ['a field that is null and one that has a value', { seed: null }, { seed: 7 }],
  ])('%s conflict', async (_, first, second) => {
    for (const [earlier, later] of [
      [first, second],
      [second, first],
    ]) {
      const client = app.client()
      const made = await created(client, { model, input: { prompt: 'a cake', ...earlier }, idempotencyKey })
      const repeated = await create(client, {
        model,
        input: { prompt: 'a cake', ...later },
        idempotencyKey,
      })
      expect(repeated).toMatchObject({ __typename: 'IdempotencyConflictError' })
      const again = await created(client, { model, input: { prompt: 'a cake', ...earlier }, idempotencyKey })
      expect(again.id).toBe(made.id)
      expect(sentBy(app, client, 'replicateCreatePrediction')).toHaveLength(1)
    }
  })

  it('an input is the same in a variable and in the document, with null around it or without', async () => {
    const client = app.client()
    const made = await created(client, {
      model,
      version: null,
      input: { prompt: 'a cake', seed: null },
      idempotencyKey,
    })
    const query = createDocument
      .replace('($input: ReplicateCreatePredictionInput!)', '')
      .replace(
        '$input',
        `{ model: "${model}", input: { prompt: "a cake", seed: null }, idempotencyKey: "${idempotencyKey}" }`,
      )
    expect(resultOf((await client.request({ query })).body)).toMatchObject({ id: made.id })
    expect(sentBy(app, client, 'replicateCreatePrediction')).toHaveLength(1)
  })
})
