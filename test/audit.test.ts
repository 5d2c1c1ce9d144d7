import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serve } from './support/serve.ts'

/** A registry that knows nothing but advisories, or not even those. */
async function audit(status: number, advisories: object): Promise<{ code: unknown; output: string }> {
  const registry = await serve((request, response) => {
    request.resume()
    const isAudit = request.url?.endsWith('/advisories/bulk')
    response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' })
    response.end(isAudit && status === 200 ? JSON.stringify(advisories) : '{}')
  })
  const cache = await mkdtemp(join(tmpdir(), 'audit-'))
  const result = await new Promise<{ code: unknown; output: string }>(resolve => {
    const options = ['--registry', registry.url, '--cache', cache]
    execFile(process.execPath, ['.ci/audit.js', ...options], (error, stdout) =>
      resolve({ code: error?.code ?? 0, output: stdout }),
    )
  })
  await registry.close()
  await rm(cache, { recursive: true })
  return result
}

const advisory = (severity: string) => ({
  ky: [
    {
      id: 1,
      url: 'https://github.com/advisories/GHSA-made-up',
      title: 'made up',
      severity,
      vulnerable_versions: '<999',
      cwe: [],
      cvss: { score: 5, vectorString: null },
    },
  ],
})

it('npm audit passes where there is nothing', async () => {
  expect(await audit(200, {})).toEqual({ code: 0, output: '0 vulnerable packages, 0 high, 0 critical\n' })
})

it.each(['high', 'critical'])('fails over a finding that is %s', async severity => {
  const { code, output } = await audit(200, advisory(severity))
  expect(code).toBe(1)
  expect(output).toContain(`${severity}: ky: made up https://github.com/advisories/GHSA-made-up`)
})

it('passes over a lesser finding, and says it', async () => {
  const { code, output } = await audit(200, advisory('moderate'))
  expect(code).toBe(0)
  expect(output).toContain('moderate: ky')
})

it.each([405, 404, 501])('says loudly that a registry with %i audits nothing, and passes', async status => {
  const { code, output } = await audit(status, {})
  expect(code).toBe(0)
  expect(output).toMatch(new RegExp(`^!! NOT AUDITED: .*\n!! ${status} .*\n!! Run .*\n$`))
})
