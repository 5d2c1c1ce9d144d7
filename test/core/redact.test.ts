import { describe, expect, it } from 'vitest'
import { redact, redactUpdate } from '../../src/core/gateway/redact.ts'

describe('a text of the upstream', () => {
  it("loses the caller's key, wherever and however often it stands", () => {
    const key = 'anna.likes+regexps(*)'
    expect(redact(`no channel for ${key}; token ${key}`, key)).toBe('no channel for [key]; token [key]')
  })

  it.each([
    ['invalid key sk-abcdefgh12345678', 'invalid key [key]'],
    ['r8-0123456789abcdef is blocked', '[key] is blocked'],
    ['you sent "Authorization: Bearer abc.def"', 'you sent "Authorization: [key]"'],
    ['BEARER abc and luma-1234567890abc', '[key] and [key]'],
  ])('loses what looks like a key: %j', (text, clean) => {
    expect(redact(text)).toBe(clean)
  })

  it('loses encoded files', () => {
    const file = Buffer.alloc(300, 'pixels').toString('base64')
    expect(redact(`bad image ${file}!`)).toBe('bad image [Base64]!')
    expect(redact(`bad image data:image/png;base64,${file}`)).toBe('bad image [Base64]')
  })

  it('keeps what helps to find a task', () => {
    const text = 'task 3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11 不存在 (request id: 20250301abcdef0123456789)'
    expect(redact(text)).toBe(text)
  })

  it('loses the one character that PostgreSQL cannot store', () => {
    expect(redact('no\0thing')).toBe('nothing')
  })

  it('loses half characters, and the bound makes none', () => {
    expect(redact('no \ud83d thing')).toBe('no \ufffd thing')
    const clean = redact(`${'x '.repeat(249)}x😀 and more`)
    expect(clean.isWellFormed()).toBe(true)
    expect(clean).toHaveLength(501)
  })

  it('is bounded', () => {
    const clean = redact('too long '.repeat(1000))
    expect(clean).toHaveLength(501)
    expect(clean.endsWith('…')).toBe(true)
  })

  it('loses a key that the bound would have cut in two', () => {
    const key = 'the-key-of-anna-1234567890'
    expect(redact(`${'x '.repeat(245)}${key}`, key)).not.toContain('the-key')
  })
})

describe('what a look showed', () => {
  const key = 'sk-anna-1234567890'

  it('goes to the store without the key and without what cannot be stored, however deep', () => {
    const odd = `a\0b ${key} \ud83d`
    const url = `https://example.com/a.mp3?k=${key}`
    const update = redactUpdate(
      {
        status: 'SUCCEEDED',
        assets: [{ kind: 'AUDIO', role: 'RESULT', url, mediaType: 'audio/mpeg', upstreamId: odd }],
        facts: { songs: [{ lyrics: odd, 'x\0': 1 }], count: 2, none: null },
      },
      key,
    )
    expect(update).toEqual({
      status: 'SUCCEEDED',
      assets: [
        {
          kind: 'AUDIO',
          role: 'RESULT',
          url: 'https://example.com/a.mp3?k=[key]',
          mediaType: 'audio/mpeg',
          upstreamId: 'ab [key] \ufffd',
        },
      ],
      facts: { songs: [{ lyrics: 'ab [key] \ufffd', x: 1 }], count: 2, none: null },
    })
  })

  it('goes to the log without the key as well', () => {
    expect(redactUpdate({ status: 'UNRECOGNIZED', word: `moderating ${key}` }, key)).toEqual({
      status: 'UNRECOGNIZED',
      word: 'moderating [key]',
    })
  })

  it('keeps facts as long as they are, and bounds the reason of a failure', () => {
    const lyrics = 'la '.repeat(1000)
    const update = redactUpdate(
      { status: 'FAILED', failure: { code: 'X', message: lyrics }, facts: { lyrics } },
      key,
    )
    expect(update.facts).toEqual({ lyrics })
    expect(update.failure.message).toHaveLength(501)
  })
})
