import type { LookupAddress } from 'node:dns'
import type { ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDownloads, type DownloadOptions, type Downloads } from '../../src/core/download.ts'
import { FileProblem } from '../../src/core/media-kinds.ts'
import { countConnections, type ForbiddenPort, silentPort } from '../support/ports.ts'
import { serveTls } from '../support/serve-tls.ts'

const maxBytes = 1024 * 1024
const notPublic = 'The address is not a public one.'
const notFetched = 'The address could not be fetched.'

/** What nobody may be led to: the special-purpose registries of IANA, and what clouds have beside them. */
const forbidden = [
  ['this network', '0.0.0.0', '0.1.2.3'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
  ['shared (CGNAT), metadata of Alibaba', '100.64.0.1', '100.127.255.255', '100.100.100.200'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['link-local, metadata', '169.254.169.254', '169.254.170.2', 'fe80::1', 'febf::1'],
  ['metadata of AWS over IPv6', 'fd00:ec2::254'],
  ['metadata of Azure and Oracle', '168.63.129.16', '192.0.0.192'],
  ['protocol assignments', '192.0.0.1', '192.0.0.170', '2001::1', '2001:1::1', '2001:2::1', '2001:20::1'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['benchmarking', '198.18.0.1', '198.19.255.255'],
  ['relays', '192.88.99.1'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  ['reserved and broadcast', '240.0.0.1', '255.255.255.255'],
  ['unspecified', '::'],
  ['mapped', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '::ffff:0:127.0.0.1'],
  ['compatible', '::127.0.0.1', '::10.0.0.1', '::169.254.169.254'],
  ['NAT64', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1'],
  ['6to4', '2002:7f00:1::1', '2002:a00:1::1', '2002:a9fe:a9fe::1'],
  ['unique local', 'fc00::1', 'fdff::1'],
  ['site-local', 'fec0::1'],
  ['discard and dummy', '100::1', '100:0:0:1::1'],
  ['segment routing', '5f00::1'],
  ['not given out', '1000::1', '4000::1', '8000::1', 'c000::1', 'f000::1'],
].flatMap(([what = '', ...addresses]) => addresses.map(address => [what, address] as const))

const answers =
  (...addresses: string[]): DownloadOptions['resolve'] =>
  async () =>
    addresses.map((address): LookupAddress => ({ address, family: isIPv6(address) ? 6 : 4 }))

const open: Downloads[] = []
/** Downloads of a test's own. */
function downloads(privateHosts: string[], options?: DownloadOptions): Downloads {
  const made = createDownloads(new Set(privateHosts), options)
  open.push(made)
  return made
}

async function problem(from: Downloads, url: string): Promise<string> {
  const fetched = await from.fetch(url, maxBytes)
  if (fetched instanceof FileProblem) return fetched.message
  throw new Error(`${url} was fetched: ${fetched.length} bytes`)
}

let port: ForbiddenPort
let server: Awaited<ReturnType<typeof serveTls>>
const seen: { url: string; authorization?: string; from?: string }[] = []
/** What the server does with a request, by its path. */
const routes = new Map<string, (response: ServerResponse) => void>()
beforeAll(async () => {
  port = await countConnections()
  server = await serveTls((request, response) => {
    const { url = '', headers } = request
    seen.push({ url, authorization: headers.authorization, from: request.socket.localAddress })
    const respond = routes.get(url)
    if (respond) respond(response)
    else response.writeHead(404).end()
  })
})
afterAll(async () => {
  await Promise.all(open.map(one => one.close()))
  await server.close()
  await port[Symbol.asyncDispose]()
})

const at = (path: string) => `https://localhost:${server.port}${path}`
const redirect = (path: string, location: string) => {
  routes.set(path, response => response.writeHead(302, { location }).end())
  return at(path)
}
const bracketed = (address: string) => (isIPv6(address) ? `[${address}]` : address)

describe('nothing connects to an address of the kind', () => {
  const strict = downloads([])

  it.each(forbidden)('%s: %s', async (_, address) => {
    const url = `https://${bracketed(address)}:${port.port}/`
    expect(await problem(strict, url)).toBe(notPublic)
    // Behind a name, alone or beside a public one.
    for (const named of [[address], ['1.1.1.1', address], [address, '1.1.1.1']]) {
      const byName = downloads([], { resolve: answers(...named) })
      expect(await problem(byName, `https://metadata.example.com:${port.port}/`)).toBe(notPublic)
    }
    // Behind a redirect, by its address.
    const trusting = downloads(['localhost'])
    expect(await problem(trusting, redirect(`/to/${address}`, url))).toBe(notPublic)
    expect(port.connections()).toBe(0)
  })

  it('in any other writing', async () => {
    for (const host of [
      '127.1',
      '0x7f.1',
      '0177.0.0.1',
      '2130706433',
      '127.0.0.1.',
      '１２７.0.0.1',
      'localhost',
    ])
      expect(await problem(strict, `https://${host}:${port.port}/`), host).toBe(notPublic)
    expect(port.connections()).toBe(0)
  })

  it('behind a redirect to a name', async () => {
    const resolve: DownloadOptions['resolve'] = async host =>
      host === 'localhost'
        ? [{ address: '127.0.0.1', family: 4 }]
        : [{ address: '169.254.169.254', family: 4 }]
    const trusting = downloads(['localhost'], { resolve })
    expect(await problem(trusting, redirect('/to/name', 'https://metadata.google.internal/'))).toBe(notPublic)
  })
})

describe('a name', () => {
  it('is looked up once for a connection, which goes where the look-up said', async () => {
    routes.set('/file', response => response.end('a file'))
    const asked: string[] = []
    // The second answer would be another address, where nobody listens.
    const resolve: DownloadOptions['resolve'] = async host => {
      asked.push(host)
      return [{ address: `127.0.0.${asked.length}`, family: 4 }]
    }
    expect(String(await downloads(['localhost'], { resolve }).fetch(at('/file'), maxBytes))).toBe('a file')
    expect(asked).toEqual(['localhost'])
    expect(seen.at(-1)).toMatchObject({ url: '/file', from: '127.0.0.1' })
  })

  it('that nobody knows, or that has no address, is not fetched', async () => {
    const failing = downloads([], { resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    expect(await problem(failing, 'https://nowhere.example.com/')).toBe(notFetched)
    expect(await problem(downloads([], { resolve: answers() }), 'https://empty.example.com/')).toBe(notPublic)
  })
})

describe('a redirect', () => {
  const trusting = downloads(['localhost'])
  const notHttps = 'The address leads to one that is not https.'

  it.each([
    ['http:', 'http://localhost/', notHttps],
    ['data:', 'data:image/png;base64,iVBORw0KGgo=', notHttps],
    ['file:', 'file:///etc/passwd', notHttps],
    ['ftp:', 'ftp://localhost/', notHttps],
    ['javascript:', 'javascript:alert(1)', notHttps],
    ['nothing', '', 'The address redirects too often.'],
    ['what is no address', 'https://', 'The address answered 302.'],
  ])('to %s leads nowhere', async (name, location, message) => {
    expect(await problem(trusting, redirect(`/scheme/${name.replaceAll(' ', '-')}`, location))).toBe(message)
  })

  it('to itself ends', async () => {
    const before = seen.length
    expect(await problem(trusting, redirect('/loop', '/loop'))).toBe('The address redirects too often.')
    expect(seen.length - before).toBe(4)
  })

  it('with a name and a password in it sends neither', async () => {
    routes.set('/file', response => response.end('a file'))
    const url = redirect('/with-password', at('/file').replace('localhost', 'anna:secret@localhost'))
    expect(String(await trusting.fetch(url, maxBytes))).toBe('a file')
    expect(seen.at(-1)).toMatchObject({ url: '/file', authorization: undefined })
  })
})

describe('a server that is slow on purpose', { concurrent: true }, () => {
  // Enough to get there on a machine with other things to do.
  const hasty = downloads(['localhost'], { timeoutMs: 3_000 })
  const drip = (response: ServerResponse) => {
    const dripping = setInterval(() => response.write('.'), 20)
    response.once('close', () => clearInterval(dripping))
  }

  it.each([
    ['with its first byte', () => {}],
    ['after the head', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    ['with each byte', drip],
    [
      'with each byte of a redirect',
      (response: ServerResponse) => drip(response.writeHead(302, { location: '/slow' })),
    ],
    ['with each byte of an error', (response: ServerResponse) => drip(response.writeHead(500))],
  ])('%s is left', async (name, respond) => {
    const left = Promise.withResolvers<void>()
    routes.set(`/slow/${name.replaceAll(' ', '-')}`, response => {
      response.once('close', left.resolve)
      respond(response)
    })
    const fetched = await hasty.fetch(at(`/slow/${name.replaceAll(' ', '-')}`), maxBytes)
    expect(fetched).toBeInstanceOf(FileProblem)
    await left.promise
  })

  it('before TLS is left as well', async () => {
    await using silent = await silentPort()
    expect(await problem(hasty, `https://localhost:${silent.port}/`)).toBe(notFetched)
    await silent.left
  })
})

it('a compressed answer is not unpacked, so no bomb goes off', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  routes.set('/bomb', response => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  const fetched = await downloads(['localhost']).fetch(at('/bomb'), maxBytes)
  expect(fetched).toEqual(bomb)
})
