import { afterAll, beforeAll, expect, it } from 'vitest'
import { graphiqlPage } from '../../src/http/graphiql-page.ts'
import { graphiqlOptions } from '../../src/http/graphiql-tabs.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const getPage = (url: string) => fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })

/** What the page loads, as it names it. */
const addresses = (html: string) =>
  [...html.matchAll(/(?:src|href)="([^"]*)"|"([^"]*-worker\.js)"/g)].map(
    ([, tag, worker]) => tag ?? worker ?? '',
  )

it('is a small page that loads everything from us', async () => {
  const response = await getPage(app.url)
  expect(response.headers.get('content-type')).toContain('text/html')
  const html = await response.text()
  expect(html.length).toBeLessThan(10_000)
  expect(addresses(html)).toHaveLength(6)
  for (const address of addresses(html)) {
    const url = new URL(address, `${app.url}/graphql`)
    expect(url.origin).toBe(app.url)
    const asset = await fetch(url)
    expect(asset.status, address).toBe(200)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect((await asset.bytes()).length).toBeGreaterThan(20_000)
  }
})

it('serves its files under the types that browsers ask for', async () => {
  const typeOf = async (file: string) => {
    const address = addresses(await (await getPage(app.url)).text()).find(address => address.endsWith(file))
    return (await fetch(new URL(address ?? '', `${app.url}/graphql`), { method: 'GET' })).headers.get(
      'content-type',
    )
  }
  expect(await typeOf('graphiql.js')).toBe('text/javascript; charset=utf-8')
  expect(await typeOf('graphiql.css')).toBe('text/css; charset=utf-8')
  expect(await typeOf('favicon.ico')).toBe('image/x-icon')
})

it('has no other files, and none in production', async () => {
  const folder = new URL(
    addresses(await (await getPage(app.url)).text())
      .at(0)
      ?.replace(/[^/]*$/, '') ?? '',
    app.url,
  )
  expect((await fetch(new URL('graphiql.ts', folder))).status).toBe(404)
  expect((await fetch(new URL('../0.0.0/graphiql.js', folder))).status).toBe(404)
  expect((await fetch(new URL('graphiql.js', folder), { method: 'POST' })).status).toBe(404)
  const production = await startTestApp({ environment: { NODE_ENV: 'production' } })
  try {
    expect((await fetch(new URL(`${folder.pathname}graphiql.js`, production.url))).status).toBe(404)
    expect(await (await getPage(production.url)).text()).not.toContain('<html')
  } finally {
    await production.stop()
  }
})

it('cannot be left by what stands in a tab', () => {
  const options = {
    ...graphiqlOptions(true),
    defaultTabs: [{ query: '# </script><script>alert(1)</script>' }],
  }
  expect(graphiqlPage(options).html).not.toContain('<script>alert')
})
