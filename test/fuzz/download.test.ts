import { createServer, isIP } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDownloads, type Downloads } from '../../src/core/download.ts'
import { FileProblem } from '../../src/core/media-kinds.ts'
import { numRuns, propertyTimeout } from './runs.ts'

/** However a private address is written, nothing is fetched from it. */

let downloads: Downloads
let port: number
let connections = 0
const server = createServer(socket => {
  connections += 1
  socket.destroy()
})
beforeAll(async () => {
  downloads = createDownloads(new Set())
  // Every address of this machine, of both families.
  await new Promise<void>(resolve => server.listen(0, '::', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  await downloads.close()
  await new Promise(resolve => server.close(resolve))
})

const byte = fc.nat(255)
const privateIPv4 = fc.oneof(
  fc.tuple(fc.constant(127), byte, byte, byte),
  fc.tuple(fc.constant(10), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(0), byte, byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
)
type Bytes = readonly [number, number, number, number]

const numberOf = (bytes: Bytes) => bytes.reduce((number, one) => number * 256 + one, 0)
const groupsOf = ([a, b, c, d]: Bytes) => `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
const octal = (one: number) => `0${one.toString(8)}`
const hexadecimal = (one: number) => `0x${one.toString(16)}`

/** The ways in which an IPv4 address can be written as a host. */
const spellings: ((bytes: Bytes) => string)[] = [
  bytes => bytes.join('.'),
  bytes => `${bytes.join('.')}.`,
  bytes => bytes.map(octal).join('.'),
  bytes => bytes.map(hexadecimal).join('.'),
  bytes => bytes.map((one, index) => (index % 2 ? octal(one) : hexadecimal(one).toUpperCase())).join('.'),
  bytes => String(numberOf(bytes)),
  bytes => hexadecimal(numberOf(bytes)),
  bytes => octal(numberOf(bytes)),
  ([a, b, c, d]) => `${a}.${b * 65_536 + c * 256 + d}`,
  ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  bytes => bytes.map(one => `%3${String(one).charAt(0)}${String(one).slice(1)}`).join('.'),
  bytes => bytes.join('。'),
  bytes => String(bytes.join('.')).replace(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit))),
  // Inside IPv6: mapped, compatible, translated, 6to4, and the prefixes of NAT64.
  bytes => `[::ffff:${bytes.join('.')}]`,
  bytes => `[::ffff:${groupsOf(bytes)}]`,
  bytes => `[0:0:0:0:0:FFFF:${groupsOf(bytes)}]`,
  bytes => `[::${bytes.join('.')}]`,
  bytes => `[::ffff:0:${groupsOf(bytes)}]`,
  bytes => `[2002:${groupsOf(bytes)}::1]`,
  bytes => `[64:ff9b::${groupsOf(bytes)}]`,
  bytes => `[64:ff9b:1::${groupsOf(bytes)}]`,
  bytes => `[fe80::${groupsOf(bytes)}%25lo]`,
]
const ofIPv4 = fc
  .tuple(privateIPv4, fc.constantFrom(...spellings))
  .map(([[a, b, c, d], spell]) => spell([a, b, c, d]))
const group = fc.nat(0xffff).map(number => number.toString(16))
const ofIPv6 = fc
  .tuple(
    fc.constantFrom(
      'fc00',
      'fd12',
      'fe80',
      'febf',
      'fec0',
      'ff02',
      '100:0:0',
      '2001:db8',
      '2001:0',
      '0',
      '64:ff9b:1',
    ),
    fc.array(group, { maxLength: 4 }),
  )
  .map(([first, rest]) => `[${first}::${rest.join(':')}]`)
const names = fc.constantFrom('localhost', 'LOCALHOST.', 'localhost.', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]')

it(
  'no private address is fetched from, however it is written',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(ofIPv4, ofIPv6, names), async host => {
        const url = `https://${host}:${port}/a.png`
        // What is no address at all does not get so far.
        if (!URL.canParse(url)) return
        const before = connections
        const answer = await downloads.fetch(url, 1000)
        expect(answer).toBeInstanceOf(FileProblem)
        if (isIP(new URL(url).hostname.replace(/^\[|\]$/g, '')))
          expect(answer).toMatchObject({ message: 'The address is not a public one.' })
        expect(connections).toBe(before)
      }),
      { numRuns: numRuns(300) },
    )
  },
  propertyTimeout,
)
