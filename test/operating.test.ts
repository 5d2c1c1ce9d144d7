import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startTestApp } from './support/app.ts'
import { scrape, withMetrics } from './support/metrics.ts'

/** docs/operating.md is the list of what somebody who runs this can set and see. */
const page = readFileSync('docs/operating.md', 'utf8')

it('names every setting of .env.example', () => {
  const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map(
    ([, name = '']) => name,
  )
  expect(settings.length).toBeGreaterThan(25)
  const others = settings.filter(name => !name.endsWith('_PREFIX'))
  expect(others.filter(name => !page.includes(`\`${name}\``))).toEqual([])
})

it('names every metric of this server, and none that there is not', async () => {
  // With PostgreSQL there is a pool to tell of.
  const app = await startTestApp({ kind: 'postgres', environment: withMetrics })
  const { text } = await scrape(app)
  await app.stop()
  const shown = [...text.matchAll(/^# TYPE (media_graph_\w+)/gm)].map(([, name]) => name)
  const listed = [...page.matchAll(/^\| `(media_graph_\w+)(?:\{[\w,]+\})?` +\|/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual(shown.sort())
})
