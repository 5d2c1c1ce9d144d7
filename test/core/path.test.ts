import { describe, expect, it } from 'vitest'
import { path } from '../../src/core/gateway/path.ts'

describe('a path', () => {
  it('holds each value as one segment', () => {
    expect(path`/luma/generations/${'3f0c1f5e'}/extend`).toBe('/luma/generations/3f0c1f5e/extend')
    expect(path`/a/${'b'}/${'c'}`).toBe('/a/b/c')
    expect(path`/luma/tasks`).toBe('/luma/tasks')
  })

  it.each([
    ['a/b', 'a%2Fb'],
    ['../tasks', '..%2Ftasks'],
    ['a?b=c#d', 'a%3Fb%3Dc%23d'],
    ['%2e%2e', '%252e%252e'],
    ['a b\r\nc', 'a%20b%0D%0Ac'],
    ['ä✓', '%C3%A4%E2%9C%93'],
  ])('encodes %j so that it stays a segment', (value, segment) => {
    const made = path`/luma/${value}/extend`
    expect(made).toBe(`/luma/${segment}/extend`)
    expect(new URL(made, 'http://gateway').pathname).toBe(made)
  })

  it.each(['', '.', '..'])('refuses %j, which leads to another route, and says so', value => {
    expect(() => path`/luma/generations/${value}/extend`).toThrow(RangeError)
    expect(() => path`/luma/generations/${value}/extend`).toThrow(`"${value}"`)
  })
})
