import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import ipaddr from 'ipaddr.js'
import { Agent } from 'undici'
import { ResponseTooLargeError, readBytes } from './gateway/send.ts'
import { FileProblem, tooLarge } from './media-kinds.ts'

/** Fetches files that callers name by their address, for vendors that fetch nothing themselves. */
export interface Downloads {
  /** Never sends a key. @returns the bytes, or why they are not to be had */
  fetch(url: string, maxBytes: number): Promise<Buffer<ArrayBuffer> | FileProblem>
  close(): Promise<void>
}

export interface DownloadOptions {
  /** For the whole of a download, with its redirects, in milliseconds. Default 30,000. */
  timeoutMs?: number
  /** Asked once for each connection. Default: as the operating system does. */
  resolve?(hostname: string): Promise<LookupAddress[]>
}

const maxRedirects = 3
/** The longest wait for a connection, in milliseconds. */
const maxConnectMs = 10_000
const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** An address that only this network can reach. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
}

/**
 * Every address is looked at after DNS, for each connection anew and after each redirect: what is not public (loopback,
 * private, link-local with its metadata services, …) is refused.
 *
 * @param privateHosts names that may have such an address all the same
 */
export function createDownloads(
  privateHosts: ReadonlySet<string>,
  { timeoutMs = 30_000, resolve = hostname => lookup(hostname, { all: true }) }: DownloadOptions = {},
): Downloads {
  const agent = new Agent({
    connections: 8,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { timeout: Math.min(maxConnectMs, timeoutMs), lookup: lookupPublic(privateHosts, resolve) },
  })

  async function follow(address: string, maxBytes: number, signal: AbortSignal, redirectsLeft: number) {
    const url = new URL(address)
    if (url.protocol !== 'https:') return new FileProblem('The address leads to one that is not https.')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // No DNS is asked for these, so the look at its answer would be left out.
    if (isIP(host) && !isPublic(host) && !privateHosts.has(host)) throw new PrivateAddressError()
    const { statusCode, headers, body } = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: { accept: '*/*' },
      signal,
    })
    if (statusCode === 200) {
      if (Number(headers['content-length'] ?? 0) <= maxBytes) return readBytes(body, maxBytes)
      discard(body)
      return tooLarge(maxBytes)
    }
    discard(body)
    const { location } = headers
    if (!isRedirect(statusCode) || typeof location !== 'string' || !URL.canParse(location, url))
      return new FileProblem(`The address answered ${statusCode}.`)
    if (redirectsLeft === 0) return new FileProblem('The address redirects too often.')
    return follow(new URL(location, url).href, maxBytes, signal, redirectsLeft - 1)
  }

  return {
    async fetch(url, maxBytes) {
      try {
        return await follow(url, maxBytes, AbortSignal.timeout(timeoutMs), maxRedirects)
      } catch (error) {
        return problemOf(error, maxBytes)
      }
    },
    close: () => agent.close(),
  }
}

/** Closes the connection. Its end comes as an error, which would end the process if nobody heard it. */
const discard = (body: Readable): void => void body.once('error', () => {}).destroy()

/** One text for all that goes wrong on the way: what a private network answers is nobody's business. */
function problemOf(error: unknown, maxBytes: number): FileProblem {
  if (error instanceof ResponseTooLargeError) return tooLarge(maxBytes)
  if (error instanceof PrivateAddressError) return new FileProblem('The address is not a public one.')
  return new FileProblem('The address could not be fetched.')
}

/** Of IPv6, all that was ever given out to be reached by everybody; outside of it are the other spellings of IPv4. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** A public number that Azure answers on each machine, with what it runs on. */
const azureWireServer = '168.63.129.16'

function isPublic(text: string): boolean {
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast' || address.toString() === azureWireServer) return false
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast)
}

/** `dns.lookup`, for `net.connect`, which connects to what is answered here and to nothing else. */
function lookupPublic(
  privateHosts: ReadonlySet<string>,
  resolve: NonNullable<DownloadOptions['resolve']>,
): LookupFunction {
  const resolvePublic = async (hostname: string) => {
    const addresses = await resolve(hostname)
    const isAllowed = privateHosts.has(hostname) || addresses.every(({ address }) => isPublic(address))
    const [first] = addresses
    if (!isAllowed || !first) throw new PrivateAddressError()
    return { addresses, first }
  }
  return (hostname, { all }, done) => {
    resolvePublic(hostname).then(
      ({ addresses, first }) => (all ? done(null, addresses) : done(null, first.address, first.family)),
      error => done(error, ''),
    )
  }
}
