import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'
import { vendors } from '../../src/vendors.ts'
import { numRuns } from './runs.ts'

/** The environment is made by people: a setting is understood or named as wrong, and nothing else comes of it. */

const names = [
  'PORT',
  'HOST',
  'GATEWAY_URL',
  'DATABASE_URL',
  'DATA_DIR',
  'SECRET',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'NODE_ENV',
  'UPSTREAM_TIMEOUT_SECONDS',
  'GENERATION_TIMEOUT_SECONDS',
  'TRACKING_DEADLINE_HOURS',
  'FILE_RETENTION_HOURS',
  'FILE_SPACE_MIB',
  'PRIVATE_MEDIA_HOSTS',
  'EVENT_RETENTION_DAYS',
  'TASK_RETENTION_DAYS',
  'TRUSTED_DOCUMENTS',
  'LUMA_EXTEND_ROUTE',
  'UDIO_ROUTE',
  ...vendors.map(({ name }) => `${name.toUpperCase()}_PREFIX`),
  '__proto__',
  'constructor',
]
const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '4000',
    '65536',
    '0x10',
    '1e3',
    '1e400',
    'NaN',
    'Infinity',
    'true',
    'null',
    '/',
    '/a',
    '/a/',
    '//a',
    '/a b',
    '/../x',
    'production',
    'info',
    'auto',
    'a secret of sixteen or more',
    'http://127.0.0.1:1',
    'https://example.com/base/',
    'https://user:password@example.com',
    'https://example.com/?a=b',
    'https://example.com/#part',
    'https://',
    'http:example.com',
    'ftp://example.com',
    'postgres://',
    'postgres://user:password@host/name',
    'localhost,,  127.0.0.1 ,[::1]',
    'x'.repeat(100_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
)
const environment = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 })

it('a setting is understood, or its name is told in one line', () => {
  fc.assert(
    fc.property(environment, variables => {
      try {
        const config = readConfig(variables)
        expect(Number.isInteger(config.PORT)).toBe(true)
        for (const vendor of vendors) expect(config.vendorSettings(vendor.settings)).toBeTypeOf('object')
        for (const url of [config.GATEWAY_URL, config.PUBLIC_URL]) {
          // What is put behind it has to be its path.
          const given = url && new URL(`${url.replace(/\/+$/, '')}/v1/models`)
          if (given) expect(given.pathname + given.search + given.hash).toMatch(/^[^?#]*\/v1\/models$/)
          // fetch does not take an address with a password in it.
          if (config.GATEWAY_URL) expect(() => new Request(config.GATEWAY_URL ?? '')).not.toThrow()
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
        expect(String(error)).toMatch(/[A-Z]+_?[A-Z]+/)
        expect(String(error)).not.toContain('\n')
      }
    }),
    { numRuns: numRuns(400) },
  )
})
