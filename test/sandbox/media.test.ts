import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'

let now = Date.UTC(2025, 2, 1)
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now })
const caller = createCaller(url)
const id = await caller.submit()
await sandbox.move(id, 'succeeded')
afterAll(close)

const video = `${url}/media/${id}/video.mp4`
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('serves an MP4 with its type and length, to every origin', async () => {
  const response = await fetch(video)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('video/mp4')
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const content = await bytes(response)
  expect(response.headers.get('content-length')).toBe(String(content.length))
  expect(content.length).toBeLessThanOrEqual(60_000)
  const text = Buffer.from(content).toString('latin1')
  expect(text.slice(4, 8)).toBe('ftyp')
  expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'))
  expect(text).toContain('avc1')
})

test('serves a JPEG', async () => {
  const response = await fetch(`${url}/media/${id}/image.jpg`)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect([...(await bytes(response)).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
})

test('serves ranges', async () => {
  const whole = await bytes(await fetch(video))
  const size = whole.length
  for (const [range, start, end] of [
    ['bytes=0-1', 0, 1],
    ['bytes=100-', 100, size - 1],
    ['bytes=-10', size - 10, size - 1],
    [`bytes=5-${size * 2}`, 5, size - 1],
  ] as const) {
    const response = await fetch(video, { headers: { range } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${size}`)
    expect(await bytes(response)).toEqual(whole.slice(start, end + 1))
  }
  const beyond = await fetch(video, { headers: { range: `bytes=${size}-` } })
  expect(beyond.status).toBe(416)
  expect(beyond.headers.get('content-range')).toBe(`bytes */${size}`)
})

test('answers HEAD without a body', async () => {
  const response = await fetch(video, { method: 'HEAD' })
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
  expect((await bytes(response)).length).toBe(0)
})

test('has nothing for a task or a file that it does not know', async () => {
  for (const path of ['/media/nobody/video.mp4', `/media/${id}/movie.mov`, `/media/${id}/%`, '/media/']) {
    expect((await fetch(url + path)).status).toBe(404)
  }
})

test('a signed link dies after an hour, a plain one does not', async () => {
  const { body } = await caller.get(`/luma/generations/${id}/download_video_url`)
  const signed = JSON.parse(JSON.stringify(body)).url
  now += 3_600_000
  expect((await fetch(signed)).status).toBe(200)
  now += 1000
  expect((await fetch(signed)).status).toBe(403)
  expect((await fetch(video)).status).toBe(200)
})
