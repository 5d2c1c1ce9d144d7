import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'

// That the program ends with such a line is start-refused.test.ts.
it.each([
  [{ PORT: 'abc' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be at most 65535'],
  [{ LUMA_EXTEND: 'maybe' }, 'LUMA_EXTEND must be own, official or auto'],
  [{ GATEWAY_URL: 'ftp://x' }, 'GATEWAY_URL must be an http or https URL'],
  [{ GATEWAY_URL: 'nonsense' }, 'GATEWAY_URL must be an http or https URL'],
  [{ PUBLIC_URL: 'graph.example.com' }, 'PUBLIC_URL must be an http or https URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a postgres:// URL'],
  [{ SECRET: 'short' }, 'SECRET must have at least 16 characters'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 16 characters and no blanks'],
  [
    { METRICS_TOKEN: 'sixteen or so, with blanks' },
    'METRICS_TOKEN must have at least 16 characters and no blanks',
  ],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ EVENT_RETENTION_DAYS: '-1' }, 'EVENT_RETENTION_DAYS must be at least 0.01'],
  [{ EVENT_RETENTION_DAYS: '100' }, 'TASK_RETENTION_DAYS must not be less than EVENT_RETENTION_DAYS'],
  [{ PORT: 'abc', LOG_LEVEL: 'loud' }, 'PORT must be a number; LOG_LEVEL must be one of'],
  [{ DATABASE_URL: 'postgres://localhost/graph' }, 'SECRET is required with DATABASE_URL'],
  [{ NODE_ENV: 'production' }, 'GATEWAY_URL is required with NODE_ENV=production'],
  [{ INTROSPECTION: 'yes' }, 'INTROSPECTION must be true or false'],
  [{ GRAPHIQL: '1' }, 'GRAPHIQL must be true or false'],
  [{ GRAPHIQL: 'true', TRUSTED_DOCUMENTS: 'some.json' }, 'GRAPHIQL=true cannot work with TRUSTED_DOCUMENTS'],
])('refuses %j, naming the setting', (environment, reason) => {
  expect(() => readConfig(environment)).toThrow(ConfigError)
  expect(() => readConfig(environment)).toThrow(reason)
})
