import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { studio } from './studio.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', vendors: [studio] })
afterAll(close)

const path = '/studio/v1/drawings'
const png = (name: string, content = 'pixels') => new File([content], name, { type: 'image/png' })

/** A form with these parts, in order; the prompt is the one that every drawing needs. */
function form(...parts: [string, string | File][]) {
  const data = new FormData()
  data.append('prompt', 'a boat')
  for (const [name, value] of parts) {
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, value, value.name)
  }
  return data
}

async function draw(body: RequestInit['body'], headers?: Record<string, string>) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-anna', ...headers },
    body,
  })
  const answer: unknown = await response.json()
  return { status: response.status, body: answer }
}

describe('a form', () => {
  test('comes as fields of the contract’s types, and files in order', async () => {
    const answer = await draw(
      form(
        ['count', '2'],
        ['references', png('b.png', 'second \u00ff')],
        ['strength', '-0.5'],
        ['image', png('a.png')],
        ['transparent', 'false'],
        ['palette', '{"name":"dusk"}'],
        ['references', new File(['x'], 'c.bin')],
      ),
    )
    expect(answer).toEqual({
      status: 200,
      body: {
        body: { prompt: 'a boat', count: 2, strength: -0.5, transparent: false, palette: { name: 'dusk' } },
        files: [
          {
            field: 'references',
            filename: 'b.png',
            mediaType: 'image/png',
            content: Buffer.from('second \u00ff').toString('latin1'),
          },
          { field: 'image', filename: 'a.png', mediaType: 'image/png', content: 'pixels' },
          { field: 'references', filename: 'c.bin', mediaType: 'application/octet-stream', content: 'x' },
        ],
      },
    })
  })

  test.each([
    ['once is a list', [['codes', '7']], [7]],
    [
      'twice too',
      [
        ['codes', '7'],
        ['codes', '-1'],
      ],
      [7, -1],
    ],
  ] satisfies [string, [string, string][], number[]][])('a part of a list, %s', async (_, parts, codes) => {
    expect(await draw(form(...parts))).toMatchObject({ status: 200, body: { body: { codes } } })
  })

  test('keeps digits where the contract has a text', async () => {
    const data = new FormData()
    data.append('prompt', '12')
    expect(await draw(data)).toMatchObject({ status: 200, body: { body: { prompt: '12' } } })
  })

  test('is recorded as it came, and its files by their facts', async () => {
    const file = { filename: 'a.png', mediaType: 'image/png', size: 6 }
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    await draw(form(['count', '2'], ['image', png('a.png')], ['codes', '1'], ['codes', '2']))
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'studioDraw', status: 200 })
    expect(sandbox.requests.at(-1)?.body).toEqual({
      prompt: 'a boat',
      count: '2',
      codes: ['1', '2'],
      image: { ...file, sha256: sha256('pixels') },
    })
    await draw(form(['image', png('a.png')], ['image', png('a.png', 'others')]))
    expect(sandbox.requests.at(-1)?.body).toEqual({
      prompt: 'a boat',
      image: [
        { ...file, sha256: sha256('pixels') },
        { ...file, sha256: sha256('others') },
      ],
    })
  })

  test('can ask for a fault in its texts', async () => {
    const data = new FormData()
    data.append('prompt', 'a boat [sandbox:quota]')
    expect(await draw(data)).toMatchObject({ status: 403 })
  })
})

test('an operation that takes both takes JSON, with JSON’s own types', async () => {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  expect(await draw('{"prompt":"a boat","count":2}', headers)).toEqual({
    status: 200,
    body: { body: { prompt: 'a boat', count: 2 }, files: [] },
  })
  expect(await draw('{"prompt":"a boat","count":"2"}', headers)).toMatchObject({
    status: 400,
    body: { message: 'body.count must be integer' },
  })
})

describe('a form that breaks the contract is HTTP 400 and names the part', () => {
  test.each([
    ['an unknown text', form(['size', '1']), 'body.size is not known'],
    ['an unknown file', form(['mask', png('m.png')]), 'body.mask is not known'],
    ['another name for many', form(['image[]', png('m.png')]), 'body.image[] is not known'],
    ['a missing field', new FormData(), 'body.prompt is missing'],
    ['no number', form(['count', 'two']), 'body.count must be integer'],
    ['a fraction', form(['count', '1.5']), 'body.count must be integer'],
    ['a number too small', form(['count', '0']), 'body.count must be >= 1'],
    ['an item of a list', form(['codes', 'x']), 'body.codes.0 must be integer'],
    ['no boolean', form(['transparent', 'yes']), 'body.transparent must be boolean'],
    ['text that is no JSON', form(['palette', 'dusk']), 'body.palette must be object'],
    ['JSON of another shape', form(['palette', '{"name":1}']), 'body.palette.name must be string'],
    [
      'a file of another type',
      form(['image', new File(['x'], 'a.gif', { type: 'image/gif' })]),
      'body.image must be one of image/png, image/webp, not image/gif',
    ],
    [
      'too many files',
      form(['image', png('1')], ['image', png('2')], ['image', png('3')]),
      'body.image must NOT have more than 2 items',
    ],
    [
      'a text for a file',
      form(['image', 'https://example.com/a.png']),
      'body.image must be a file, not a text',
    ],
    ['a file for a text', form(['count', png('a.png')]), 'body.count must be a text, not a file'],
    ['a field that is there twice', form(['prompt', 'a raft']), 'body.prompt must be string'],
  ])('%s', async (_, body, message) => {
    expect(await draw(body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message) },
    })
  })

  test.each([
    ['multipart/form-data; boundary=x', '--y\r\n', 'the body must be JSON or multipart/form-data'],
    ['multipart/form-data', '--y\r\n', 'the body must be JSON or multipart/form-data'],
    ['text/plain', '{}', 'content-type must be application/json or multipart/form-data'],
  ])('a body under "%s" that is none', async (type, body, message) => {
    expect(await draw(body, { 'content-type': type })).toMatchObject({ status: 400, body: { message } })
  })

  test('a form where the contract has none', async () => {
    const response = await fetch(`${url}/studio/v1/texts`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-anna' },
      body: form(),
    })
    expect(await response.json()).toMatchObject({ message: 'content-type must be application/json' })
  })
})

test('a body above 100 MiB is the family’s 413, and is not kept', async () => {
  const block = Buffer.alloc(2 ** 20)
  const body = (blocks: number) => new Blob(Array.from({ length: blocks }, () => block))
  const type = { 'content-type': 'application/json' }
  expect(await draw(body(101), type)).toMatchObject({
    status: 413,
    body: {
      error: {
        code: 'read_request_body_failed',
        message: expect.stringMatching(/^request body too large \(request id: \d{14}/),
      },
    },
  })
  expect(sandbox.requests.at(-1)).toMatchObject({ status: 413, body: undefined })
  expect(await draw(body(101), { ...type, authorization: '' })).toMatchObject({ status: 401 })
  expect(await draw(body(100), type)).toMatchObject({ status: 400 })
})
