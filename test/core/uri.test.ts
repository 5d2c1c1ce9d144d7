import { expect, it } from 'vitest'
import { uriOf } from '../../src/core/uri.ts'

it.each([
  'https://example.com/in/a.png',
  'https://example.com:8443/a%20b/c?x=1&y=%7B%7D#part',
  'https://user:password@example.com/?a=b/c?d',
])('%s stays as it is', url => {
  expect(uriOf(url)).toBe(url)
})

it.each([
  ['https://example.com', 'https://example.com/'],
  ['HTTPS://Example.COM/A.png', 'https://example.com/A.png'],
  ['https://exämple.com/ä b.png', 'https://xn--exmple-cua.com/%C3%A4%20b.png'],
  ['https://example.com/"<>^`{|}[].png', 'https://example.com/%22%3C%3E%5E%60%7B%7C%7D%5B%5D.png'],
  ['https://example.com/?q=[a|b]&r=100%', 'https://example.com/?q=%5Ba%7Cb%5D&r=100%25'],
  ['https://example.com/#a#b', 'https://example.com/#a%23b'],
])('%s is %s', (url, uri) => {
  expect(uriOf(url)).toBe(uri)
})
