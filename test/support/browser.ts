import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** A real Chromium with an empty profile, that reaches one origin and nothing else. */
export interface Browser extends AsyncDisposable {
  page: Page
  context: BrowserContext
  /** Addresses elsewhere that something asked for; none of them was answered. */
  strangers: string[]
  /** What the console showed as errors, and exceptions that nobody caught. */
  complaints: string[]
}

export async function startBrowser(origin: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'media-graph-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1400, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Names are not even looked up, whoever asks.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  })
  const strangers: string[] = []
  const complaints: string[] = []
  // Not through Playwright's routing: that would switch the browser's cache off.
  context.on('request', request => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) strangers.push(request.url())
  })
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', error => complaints.push(String(error.error())))
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    context,
    strangers,
    complaints,
    async [Symbol.asyncDispose]() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
