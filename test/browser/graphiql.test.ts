import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, startBrowser } from '../support/browser.ts'
import { killServers, type ServerProcess, startServer } from '../support/server-process.ts'

let folder: string
let server: ServerProcess
let url: string
let browser: Browser
let page: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-graph-browser-'))
  server = startServer({ DATA_DIR: folder })
  url = await server.ready
  browser = await startBrowser(url)
  page = browser.page
})
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await killServers()
  await rm(folder, { recursive: true, force: true })
})

/** For people to look at; git ignores the folder. */
const keep = (name: string, of = page) =>
  of.screenshot({ path: fileURLToPath(new URL(`../output/graphiql-${name}.png`, import.meta.url)) })

/** What one of GraphiQL's editors shows, without any blank: long lines are broken anywhere. */
const shown = async (editor: string, of = page) => {
  const lines = await of
    .getByRole('region', { name: editor, exact: true })
    .locator('.view-line:visible')
    .all()
  const placed = await Promise.all(
    lines.map(line =>
      line.evaluate(({ style, textContent }) => ({
        top: Number.parseFloat(style.top),
        text: textContent ?? '',
      })),
    ),
  )
  return placed
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('')
}

const names = ['ExtendVideo', 'TaskEvents', 'GenerateVideo', 'GenerateImage', 'StreamChat', 'Tasks']
const tabs = (of = page) => of.locator('.graphiql-tab-button').allTextContents()
const openTab = async (name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  // GraphiQL knows its operation some 100 ms later, when it also writes it into the address.
  await page.waitForURL(({ searchParams }) => searchParams.get('query')?.includes(name) === true)
}
const play = () => page.getByRole('button', { name: /^Execute query/ }).click()
const result = () => shown('Result Window')

it('opens ready to play, from nowhere but the server', async () => {
  expect(server.output.stdout).toContain('sandbox')
  await page.goto(`${url}/graphql`)
  await expect
    .poll(() => shown('Operation Editor'))
    .toContain('mutationExtendVideo($input:ExtendVideoInput!)')
  expect(await tabs()).toEqual(names)
  expect(JSON.parse(await shown('Variables'))).toMatchObject({
    input: { taskId: expect.any(String), aspectRatio: 'RATIO_16_9' },
  })
  await keep('1-open')
  await page.getByRole('button', { name: 'Headers', exact: true }).click()
  await expect.poll(() => shown('Headers')).toBe('{"Authorization":"Bearersk-sandbox"}')
  await page.getByRole('button', { name: 'Variables', exact: true }).click()
})

it('shows the schema with its descriptions', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('link', { name: 'Mutation', exact: true }).click()
  await expect
    .poll(() => page.locator('.graphiql-plugin').textContent())
    .toContain('Continues a finished Luma video')
  await keep('2-documentation')
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click()
})

it('extendVideo is submitted with the first press', async () => {
  await play()
  await expect.poll(result).toContain('"__typename":"LumaTask"')
  expect(await result()).toMatch(/"status":"QUEUED","submission":"ACCEPTED"/)
  await keep('3-submitted')
})

it('the subscription shows it being made, and its video plays', async () => {
  await openTab('TaskEvents')
  await play()
  const statuses = new Set<string | undefined>()
  const status = async () => {
    const [, word] = /"status":"(\w+)"/.exec(await result()) ?? []
    if (word !== undefined && !statuses.has(word)) await keep(`4-${word.toLowerCase()}`)
    statuses.add(word)
    return word
  }
  await expect.poll(status, { timeout: 30_000, interval: 20 }).toBe('SUCCEEDED')
  expect([...statuses]).toContain('RUNNING')

  const opened = browser.context.waitForEvent('page')
  const link = page.locator('.result-window .detected-link', { hasText: 'http' }).first()
  await link.click({ modifiers: ['ControlOrMeta'] })
  const video = (await opened).locator('video')
  await expect
    .poll(() => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime))
    .toBeGreaterThan(0.5)
  expect(
    await video.evaluate(({ videoWidth, videoHeight }: HTMLVideoElement) => [videoWidth, videoHeight]),
  ).toEqual([640, 360])
  await keep('5-video', await opened)
  await (await opened).close()
})

it('the list has it', async () => {
  await openTab('Tasks')
  await play()
  await expect
    .poll(result)
    .toMatch(/"operation":"LUMA_EXTEND_VIDEO","prompt":"theboatreachestheriver","status":"SUCCEEDED"/)
  await keep('6-list')
})

it('a video from nothing but a prompt is as near', async () => {
  await openTab('GenerateVideo')
  await play()
  await expect.poll(result).toMatch(/"lumaGenerateVideo":\{"__typename":"LumaTask".*"submission":"ACCEPTED"/)
  await keep('7-generated')
})

it('a picture that came inside the answer is served from here', async () => {
  await openTab('GenerateImage')
  await play()
  await expect.poll(result).toMatch(/"openaiGenerateImage":\{"__typename":"OpenaiTask".*"status":"SUCCEEDED"/)
  await keep('8-picture-made')
  const opened = browser.context.waitForEvent('page')
  const link = page.locator('.result-window .detected-link', { hasText: '/files/' }).first()
  await link.click({ modifiers: ['ControlOrMeta'] })
  const image = (await opened).locator('img')
  await expect
    .poll(() =>
      image.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [naturalWidth, naturalHeight]),
    )
    .toEqual([64, 64])
  await keep('9-picture', await opened)
  await (await opened).close()
})

it('an answer is shown while it is being written', async () => {
  await openTab('StreamChat')
  await play()
  await expect.poll(result, { interval: 20 }).toMatch(/"__typename":"ChatTextDelta","text":/)
  await expect.poll(result).toMatch(/"__typename":"ChatCompletion".*"finishReason":"STOP"/)
  await keep('10-chat')
})

it('a reload keeps the tabs, their variables and the key', async () => {
  await openTab('ExtendVideo')
  await page.waitForFunction(() => localStorage.getItem('graphiql:variables')?.includes('taskId'))
  await page.reload()
  await expect.poll(() => shown('Variables')).toContain('"taskId"')
  expect(await tabs()).toEqual(names)
  await play()
  await expect.poll(result).toContain('"submission":"ACCEPTED"')
  const fresh = await browser.context.newPage()
  await fresh.goto(`${url}/graphql`)
  await expect.poll(() => shown('Operation Editor', fresh)).toContain('mutationExtendVideo')
  expect(await tabs(fresh)).toEqual(await tabs())
})

it('nothing was asked of another host, and nothing was complained of', () => {
  expect(browser.strangers).toEqual([])
  expect(browser.complaints).toEqual([])
})
