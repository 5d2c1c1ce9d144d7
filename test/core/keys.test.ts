import { describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'

const keys = createKeys('a secret for tests')

describe('a key', () => {
  it('always has the same owner, which does not give it away', () => {
    const owner = keys.ownerOf('sk-anna')
    expect(owner).toMatch(/^[0-9a-f]{64}$/)
    expect(createKeys('a secret for tests').ownerOf('sk-anna')).toBe(owner)
    expect(keys.ownerOf('sk-berta')).not.toBe(owner)
    expect(createKeys('another secret, for tests').ownerOf('sk-anna')).not.toBe(owner)
  })

  it.each(['sk-anna', 'sk-ünïcödé-✓', `sk-${'x'.repeat(5_000)}`])('comes back as it was sealed', key => {
    expect(keys.open(keys.seal(key, 'anna'), 'anna')).toBe(key)
  })

  it('looks different each time it is sealed', () => {
    const sealed = [keys.seal('sk-anna', 'anna'), keys.seal('sk-anna', 'anna')]
    expect(new Set(sealed).size).toBe(2)
    for (const text of sealed) expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('sk-anna')
  })

  it('does not open for another owner or under another secret', () => {
    const sealed = keys.seal('sk-anna', 'anna')
    expect(() => keys.open(sealed, 'berta')).toThrow()
    expect(() => createKeys('another secret, for tests').open(sealed, 'anna')).toThrow()
  })

  it('does not open when a bit of it was changed', () => {
    const sealed = Buffer.from(keys.seal('sk-anna', 'anna'), 'base64')
    for (const [index, byte] of sealed.entries()) {
      const forged = Buffer.from(sealed)
      forged[index] = byte ^ 1
      expect(() => keys.open(forged.toString('base64'), 'anna')).toThrow()
    }
    // A tag that was cut short must not pass for a tag.
    expect(() => keys.open(sealed.subarray(0, 20).toString('base64'), 'anna')).toThrow()
  })
})

it('tells another secret by its check, which is no key of any other purpose', () => {
  expect(createKeys('a secret for tests').secretCheck).toBe(keys.secretCheck)
  expect(createKeys('another secret, for tests').secretCheck).not.toBe(keys.secretCheck)
  expect(keys.secretCheck).not.toContain('secret')
})
