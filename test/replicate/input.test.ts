import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { create, createDocument, created, resultOf } from './predictions.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const hash = '7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc'
const good = { model: 'google/imagen-4', input: { prompt: 'a cake' } }
const mebibyte = 1024 * 1024

async function expectNothingSent(client: Client) {
  expect(sentBy(app, client)).toEqual([])
  expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
}

/** An object of so many levels. */
const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) })
/** An object of so many bytes of JSON. */
const sized = (bytes: number) => ({ prompt: 'a'.repeat(bytes - JSON.stringify({ prompt: '' }).length) })

describe.concurrent('refuses', () => {
  it.each([
    {
      what: 'neither model nor version',
      input: { model: null },
      field: 'model',
      message: /Give model or version/,
    },
    { what: 'model and version', input: { version: hash }, field: 'version', message: /together with model/ },
    ...[
      'imagen-4',
      'a/b/c',
      'a/',
      '/b',
      '../b',
      'a/..',
      './b',
      'a b/c',
      'a/b?c',
      'a/b:c',
      `${'a'.repeat(101)}/b`,
      '',
    ].map(model => ({
      what: `the model ${model}`,
      input: { model },
      field: 'model',
      message: /owner\/name/,
    })),
    ...[
      'v1',
      hash.slice(1),
      `${hash}0`,
      hash.toUpperCase(),
      `a/b:v1`,
      `a:${hash}`,
      '../b',
      `../b:${hash}`,
      '',
    ].map(version => ({
      what: `the version ${version}`,
      input: { model: null, version },
      field: 'version',
      message: /id of 64/,
    })),
    {
      what: 'a short life',
      input: { cancelAfterSeconds: 4 },
      field: 'cancelAfterSeconds',
      message: /At least 5/,
    },
    {
      what: 'an http hook',
      input: { notifyHook: 'http://a.example' },
      field: 'notifyHook',
      message: /https URL/,
    },
    {
      what: 'events without an address',
      input: { notifyEvents: ['START'] },
      field: 'notifyEvents',
      message: /only together with notifyHook/,
    },
    {
      what: 'no event',
      input: { notifyHook: 'https://a.example', notifyEvents: [] },
      field: 'notifyEvents',
      message: /At least one/,
    },
    {
      what: 'an event twice',
      input: { notifyHook: 'https://a.example', notifyEvents: ['START', 'START'] },
      field: 'notifyEvents',
      message: /Each at most once/,
    },
    ...[[], ['a'], 'a cake', 7, true].map(input => ({
      what: `the input ${JSON.stringify(input)}`,
      input: { input },
      field: 'input',
      message: /has to be an object/,
    })),
    {
      what: 'a large input',
      input: { input: sized(mebibyte + 1) },
      field: 'input',
      message: /at most 1 MiB/,
    },
    { what: 'a deep input', input: { input: nested(33) }, field: 'input', message: /at most 32 levels/ },
    {
      what: 'U+0000 in a text',
      input: { input: { a: [{ b: 'x\0y' }] } },
      field: 'input',
      message: /U\+0000/,
    },
    { what: 'U+0000 in a name', input: { input: { a: { 'x\0y': 1 } } }, field: 'input', message: /U\+0000/ },
  ])('$what', async ({ input, field, message }) => {
    const client = app.client()
    expect(await create(client, { ...good, ...input })).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', field], message: expect.stringMatching(message) }],
    })
    await expectNothingSent(client)
  })

  it('a very deep input, without falling over it', async () => {
    const client = app.client()
    const variables = JSON.stringify({ input: { ...good, input: 'DEEP' } })
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${client.key}` },
      body: `{"query":${JSON.stringify(createDocument)},"variables":${variables.replace('"DEEP"', deep)}}`,
    })
    expect(resultOf(await response.json())).toMatchObject({
      issues: [{ path: ['input', 'input'], message: expect.stringMatching(/at most 32 levels/) }],
    })
    await expectNothingSent(client)
  })

  it('a number that JSON has not', async () => {
    const client = app.client()
    const query = createDocument
      .replace('($input: ReplicateCreatePredictionInput!)', '')
      .replace('$input', '{ model: "google/imagen-4", input: { seed: 1e999 } }')
    expect(resultOf((await client.request({ query })).body)).toMatchObject({
      issues: [{ path: ['input', 'input'], message: expect.stringMatching(/too large for JSON/) }],
    })
    await expectNothingSent(client)
  })

  it('an uploaded file', async () => {
    const client = app.client()
    const { body } = await client.upload(
      { query: createDocument, variables: { input: { ...good, input: { image: null } } } },
      { 'input.input.image': new File(['abc'], 'a.png', { type: 'image/png' }) },
    )
    expect(resultOf(body)).toMatchObject({
      issues: [{ path: ['input', 'input'], message: expect.stringMatching(/https URL or a data URI/) }],
    })
    await expectNothingSent(client)
  })

  it.each([
    ['the lack of an input', { model: 'google/imagen-4' }, /"input"/],
    ['a null input', { ...good, input: null }, /input\.input/],
    ['an event that Replicate has not', { ...good, notifyEvents: ['END'] }, /ReplicateWebhookEvent/],
  ])('%s', async (_, input, message) => {
    const client = app.client()
    const { body } = await client.request({ query: createDocument, variables: { input } })
    expect(body.errors).toMatchObject([{ message: expect.stringMatching(message) }])
    await expectNothingSent(client)
  })
})

describe.concurrent('takes', () => {
  it.each([
    ['1 MiB of input', { input: sized(mebibyte) }],
    ['32 levels of input', { input: nested(32) }],
    ['a life of 5 seconds', { cancelAfterSeconds: 5 }],
    ['a model of 100 characters on each side', { model: `${'a'.repeat(100)}/${'b.-_'.repeat(25)}` }],
    ['a model whose names begin with dots', { model: '.a/..b' }],
  ])('%s', async (_, more) => {
    expect(await created(app.client(), { ...good, ...more })).toMatchObject({ submission: 'ACCEPTED' })
  })
})
