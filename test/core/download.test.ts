import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDownloads, type Downloads } from '../../src/core/download.ts'
import { FileProblem } from '../../src/core/media-kinds.ts'
import { serveTls } from '../support/serve-tls.ts'

const content = Buffer.alloc(3 * 1024 * 1024, 7)
const maxBytes = 4 * 1024 * 1024
const notPublic = 'The address is not a public one.'
const seen: { path: string; headers: Record<string, unknown> }[] = []
let server: Awaited<ReturnType<typeof serveTls>>
let trusting: Downloads
let strict: Downloads

beforeAll(async () => {
  server = await serveTls((request, response) => {
    const { url = '', headers } = request
    seen.push({ path: url, headers })
    const [, what = '', to = ''] = url.split('/')
    if (what === 'file') return void response.end(content)
    if (what === 'redirect')
      return void response.writeHead(302, { location: decodeURIComponent(to) }).end('elsewhere')
    if (what === 'endless') {
      const write = () => {
        while (!response.destroyed && response.write(content)) {}
      }
      response.on('drain', write)
      return write()
    }
    if (what === 'declared') return void response.writeHead(200, { 'content-length': 5e9 }).flushHeaders()
    response.writeHead(404).end()
  })
  trusting = createDownloads(new Set(['localhost']))
  strict = createDownloads(new Set())
})
afterAll(async () => {
  await server.close()
  await trusting.close()
  await strict.close()
})

const at = (path: string, host = 'localhost') => `https://${host}:${server.port}/${path}`
const redirect = (to: string) => at(`redirect/${encodeURIComponent(to)}`)

async function problem(downloads: Downloads, url: string): Promise<string> {
  const fetched = await downloads.fetch(url, maxBytes)
  if (fetched instanceof FileProblem) return fetched.message
  throw new Error(`${url} was fetched: ${fetched.length} bytes`)
}

describe('a download', () => {
  it('gets the file from a host that is known, also over redirects, and sends no key', async () => {
    expect(await trusting.fetch(at('file'), maxBytes)).toEqual(content)
    expect(await trusting.fetch(redirect(redirect(redirect(at('file')))), maxBytes)).toEqual(content)
    expect(await trusting.fetch(redirect('/file'), maxBytes)).toEqual(content)
    for (const { headers } of seen) expect(headers).not.toHaveProperty('authorization')
  })

  it('connects to no private address, whatever leads there', async () => {
    const before = seen.length
    const { port } = server
    const addresses = [
      at('file'),
      `https://127.0.0.1:${port}/file`,
      `https://127.1:${port}/file`,
      `https://0x7f000001:${port}/file`,
      `https://2130706433:${port}/file`,
      `https://0.0.0.0:${port}/file`,
      `https://[::1]:${port}/file`,
      `https://[::ffff:127.0.0.1]:${port}/file`,
      `https://[64:ff9b::7f00:1]:${port}/file`,
      `https://[::127.0.0.1]:${port}/file`,
      'https://[fec0::1]/file',
      'https://10.0.0.1/file',
      'https://172.16.0.1/file',
      'https://192.168.1.1/file',
      'https://100.64.0.1/file',
      'https://169.254.169.254/latest/meta-data/',
      'https://[fd00:ec2::254]/latest/meta-data/',
      'https://[fe80::1]/file',
      'https://224.0.0.1/file',
      'https://255.255.255.255/file',
    ]
    for (const address of addresses) expect(await problem(strict, address), address).toBe(notPublic)
    expect(seen).toHaveLength(before)
  })

  it('follows no redirect to a private address, nor to one that is not https', async () => {
    const { port } = server
    expect(await problem(trusting, redirect(`https://127.0.0.1:${port}/file`))).toBe(notPublic)
    expect(await problem(trusting, redirect('https://169.254.169.254/'))).toBe(notPublic)
    expect(await problem(trusting, redirect(`http://localhost:${port}/file`))).toBe(
      'The address leads to one that is not https.',
    )
    expect(await problem(trusting, redirect(redirect(redirect(redirect(at('file'))))))).toBe(
      'The address redirects too often.',
    )
  })

  it('is bounded, whether or not the length is told', async () => {
    const tooLarge = 'A file may have at most 4 MiB.'
    expect(await problem(trusting, at('declared'))).toBe(tooLarge)
    expect(await problem(trusting, at('endless'))).toBe(tooLarge)
  })

  it('says what went wrong without the words of the other side', async () => {
    expect(await problem(trusting, at('nothing'))).toBe('The address answered 404.')
    expect(await problem(trusting, 'https://no-such-host.invalid/file')).toBe(
      'The address could not be fetched.',
    )
  })
})
