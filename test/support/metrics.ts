import type { TestApp } from './app.ts'

/** What shows the metrics of an app that was started with it. */
export const metricsToken = 'a token for the metrics'.replaceAll(' ', '-')
export const withMetrics = { METRICS_TOKEN: metricsToken }

/** The metrics of one moment. */
export interface Scrape {
  text: string
  /** The value of a series such as `media_graph_looks_total{vendor="luma"}`; undefined where there is none. */
  of(series: string): number | undefined
  /** All series of one metric, with their labels. */
  series(metric: string): string[]
}

export async function scrape(app: Pick<TestApp, 'url'>): Promise<Scrape> {
  const response = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  const text = await response.text()
  if (response.status !== 200) throw new Error(text)
  const values = new Map(
    [...text.matchAll(/^(\w+(?:\{.*\})?) (\S+)$/gm)].map(([, series = '', value]) => [series, Number(value)]),
  )
  return {
    text,
    of: series => values.get(series),
    series: metric =>
      [...values.keys()].filter(series => series === metric || series.startsWith(`${metric}{`)),
  }
}

/** How much each series rises while something happens; a series that is not there yet counts from 0. */
export async function rises(app: Pick<TestApp, 'url'>, action: () => Promise<unknown>) {
  const before = await scrape(app)
  await action()
  const after = await scrape(app)
  return (series: string) => (after.of(series) ?? 0) - (before.of(series) ?? 0)
}
