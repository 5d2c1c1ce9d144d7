import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { errorLines } from '../support/observe.ts'
import { pngBytes } from '../support/pictures.ts'
import { oddRaw } from './odd-json.ts'
import { numRuns, propertyTimeout } from './runs.ts'

/** Whatever comes over a connection: an answer, soon, and never that the server has failed. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const token = 'a'.repeat(32)
const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code)),
})
const path = fc.constantFrom(
  '/graphql',
  '/graphql?query={viewer{id}}',
  '/graphql?query=%7B__typename%7D&variables=%7B',
  '/graphql?query=mutation%7B__typename%7D',
  '/graphql/stream',
  '/graphiql/5.0.0/graphiql.js',
  '/files/',
  `/files/${token}`,
  `/files/${token}.png`,
  '/files/../graphql',
  '/hooks/',
  `/hooks/${token}`,
  `/hooks/${token}?x`,
  '/realtime',
  '/realtime?model=gpt-4o',
  '/realtime?model=%ff',
  '/healthz',
  '/readyz',
  '/metrics',
  '/',
  '//',
  '/%',
  '/%00',
  '*',
  'http://example.com/graphql',
  'http://[/graphql',
  'x',
)
const target = fc.oneof(
  { weight: 4, arbitrary: path },
  { weight: 3, arbitrary: fc.constant('/graphql') },
  { weight: 1, arbitrary: fc.tuple(path, printable).map(parts => parts.join('')) },
  { weight: 1, arbitrary: printable.map(text => `/${text}`) },
)
const header = fc.oneof(
  fc.constantFrom(
    'content-type: application/json',
    'content-type: application/json; charset=utf-7',
    'content-type: application/graphql',
    'content-type: application/x-www-form-urlencoded',
    'content-type: text/plain',
    'content-type: multipart/form-data',
    'content-type: multipart/form-data; boundary=b',
    'content-type: ;;;=',
    'graphql-require-preflight: 1',
    'accept: text/event-stream',
    'accept: text/html',
    'accept: multipart/mixed',
    'accept: x',
    'accept-encoding: br',
    'authorization: Bearer sk-test-http',
    'authorization: Bearer é',
    'authorization: Bearer a b',
    'authorization: Basic x',
    'range: bytes=0-',
    'range: bytes=-1,0-1e9,5-2',
    'range: x=99999999999999999999-',
    'host: [',
    'host: a b',
    'host: example.com:99999',
    'host:',
    'origin: null',
    'upgrade: websocket',
    'connection: upgrade',
    'sec-websocket-key: x',
    'sec-websocket-version: 13',
    'sec-websocket-protocol: realtime, media-graph-ticket.x',
    'expect: 100-continue',
    'expect: x',
    'if-none-match: *',
    'last-event-id: x',
    'x-forwarded-proto: javascript',
    'x-forwarded-host: [',
  ),
  printable.map(text => `x-${text.replace(/[^a-z]/gi, '')}: ${text}`),
)

const part = (name: string, value: string, more = '') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const operations = JSON.stringify({
  query:
    'mutation($f: MediaInput!) { lumaGenerateVideo(input: { userPrompt: "a", imageUrl: $f }) { __typename } }',
  variables: { f: null },
})
const map = fc.oneof(
  fc.constantFrom(
    '{"0":["variables.f"]}',
    '{"0":["variables"]}',
    '{"0":["variables.f.g.h"]}',
    '{"0":["__proto__.x"]}',
    '{"0":["variables.__proto__.x"]}',
    '{"0":["query"]}',
    '{"0":[""]}',
    '{"0":[]}',
    '{"0":"variables.f"}',
    '{"1":["variables.f"]}',
    '{"__proto__":["variables.f"]}',
    'null',
    '[]',
    'x',
  ),
  oddRaw.map(raw => `{"0":${raw}}`),
)
const multipart = fc
  .tuple(fc.oneof(fc.constant(operations), oddRaw), map, fc.constantFrom('--b--\r\n', '', '--b'))
  .map(([said, places, end]) =>
    Buffer.concat([
      Buffer.from(part('operations', said) + part('map', places)),
      Buffer.from('--b\r\ncontent-disposition: form-data; name="0"; filename="a\\".png"\r\n\r\n'),
      pngBytes,
      Buffer.from(`\r\n${end}`),
    ]),
  )
const request = oddRaw.map(raw =>
  Buffer.from(
    `{"query":"query($i: ID!) { node(id: $i) { id } }","variables":{"i":${raw}},"extensions":${raw}}`,
  ),
)
const asJson = ['content-type: application/json', 'authorization: Bearer sk-test-http']
const asForm = [
  'content-type: multipart/form-data; boundary=b',
  'graphql-require-preflight: 1',
  'authorization: Bearer sk-test-http',
]
const withHeaders = (headers: string[], bodies: fc.Arbitrary<Buffer>) =>
  bodies.map(bytes => ({ headers, bytes }))
const body = fc.oneof(
  withHeaders(
    asJson,
    oddRaw.map(raw => Buffer.from(raw)),
  ),
  withHeaders(
    asJson,
    oddRaw.map(raw => Buffer.from(`{"query":${raw}}`)),
  ),
  withHeaders(
    asJson,
    oddRaw.map(raw => Buffer.from(`{"query":"{__typename}","operationName":${raw}}`)),
  ),
  withHeaders(asJson, request),
  { weight: 2, arbitrary: withHeaders(asForm, multipart) },
  withHeaders([], multipart),
  withHeaders(
    [],
    fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
  ),
  withHeaders([], fc.constant(Buffer.from('query=%7B__typename%7D'))),
)
const method = fc.constantFrom(
  'GET',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
)

it(
  'every request is answered, and never with a 5xx',
  async () => {
    const headers = fc.array(header, { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        method,
        target,
        headers,
        body,
        async (method, target, more, { headers: own, bytes }) => {
          const headers = [...own, ...more]
          const head = [
            `${method} ${target} HTTP/1.1`,
            ...(headers.some(line => line.startsWith('host:')) ? [] : ['host: localhost']),
            ...headers,
            `content-length: ${bytes.length}`,
            '\r\n',
          ]
          const status = await statusOf(Buffer.concat([Buffer.from(head.join('\r\n')), bytes]))
          expect(status).toBeGreaterThanOrEqual(100)
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: numRuns(200) },
    )
    expect(await statusOf(Buffer.from('GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n'))).toBe(200)
    expect(errorLines(app)).toEqual([])
  },
  propertyTimeout,
)

/** The status of the first answer; 0 when the connection ended without one. */
function statusOf(request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    const patience = setTimeout(() => socket.destroy(new Error('There was no answer in time.')), 10_000)
    socket.once('data', data => {
      const [, status = '0'] = /^HTTP\/1\.1 (\d{3})/.exec(data.toString('latin1')) ?? []
      resolve(Number(status))
      socket.destroy()
    })
    socket.once('error', reject)
    socket.once('close', () => {
      clearTimeout(patience)
      resolve(0)
    })
    socket.write(request)
  })
}
