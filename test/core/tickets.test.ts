import { expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import { createTickets } from '../../src/core/tickets.ts'

const secret = 'a secret for tests'

it('gives the key back for its model until a minute has passed, in any process', () => {
  let now = 1_000_000
  const { text, expiresAt } = createTickets(secret, () => now).issue('sk-ünïcödé-✓', 'gpt-realtime')
  expect(expiresAt.getTime()).toBe(1_060_000)
  const another = createTickets(secret, () => now)
  expect(another.redeem(text, 'gpt-realtime')).toBe('sk-ünïcödé-✓')
  now = 1_059_999
  expect(another.redeem(text, 'gpt-realtime')).toBe('sk-ünïcödé-✓')
  now = 1_060_000
  expect(another.redeem(text, 'gpt-realtime')).toBeUndefined()
})

it('looks different each time, fits into a subprotocol and does not give the key away', () => {
  const { issue } = createTickets(secret)
  const texts = [issue('sk-anna', 'm').text, issue('sk-anna', 'm').text]
  expect(new Set(texts).size).toBe(2)
  for (const text of texts) {
    expect(text).toMatch(/^[\w-]+$/)
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('sk-anna')
  }
})

it('is worth nothing for another model, under another secret or when a bit of it was changed', () => {
  const { issue, redeem } = createTickets(secret)
  const { text } = issue('sk-anna', 'gpt-realtime')
  expect(redeem(text, 'gpt-realtime-mini')).toBeUndefined()
  expect(createTickets('another secret, for tests').redeem(text, 'gpt-realtime')).toBeUndefined()
  const bytes = Buffer.from(text, 'base64url')
  for (const [index, byte] of bytes.entries()) {
    const forged = Buffer.from(bytes)
    forged[index] = byte ^ 1
    expect(redeem(forged.toString('base64url'), 'gpt-realtime')).toBeUndefined()
  }
  for (const nothing of ['', 'A', text.slice(0, 20)]) expect(redeem(nothing, 'gpt-realtime')).toBeUndefined()
})

it('is no sealed key of a task, nor the other way round', () => {
  const keys = createKeys(secret)
  const { issue, redeem } = createTickets(secret)
  expect(() => keys.open(issue('sk-anna', 'owner').text, 'owner')).toThrow()
  const sealed = keys.seal(JSON.stringify({ key: 'sk-anna', expiresAt: Date.now() + 1_000 }), 'owner')
  expect(redeem(Buffer.from(sealed, 'base64').toString('base64url'), 'owner')).toBeUndefined()
})
