import { z } from 'zod'
import { vendors } from './vendors.ts'

/** A setting is missing or wrong; the message is one line for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const postgresUrl = z
  .string()
  .refine(text => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''), 'must be a postgres:// URL')
  .optional()
/** Paths are put behind it. Its name and its password would be repeated to vendors and clients, or by errors. */
const httpUrl = z
  .string()
  .refine(
    isPlainHttpUrl,
    'must be an http or https URL without a user name, a password, a query and a fragment',
  )
  .optional()
const number = (fallback: number, min: number, max: number) =>
  z.coerce
    .number(`must be a number`)
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`)
    .default(fallback)
const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform(word => word === 'true')
  .optional()
/** Host names with commas between. */
const names = z
  .string()
  .default('')
  .transform(
    text =>
      new Set(
        text
          .split(',')
          .map(name => name.trim())
          .filter(name => name !== ''),
      ),
  )
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const settings = z.object({
  PORT: number(4000, 0, 65_535).refine(Number.isInteger, 'must be a whole number'),
  HOST: z.string().default('127.0.0.1'),
  GATEWAY_URL: httpUrl,
  DATABASE_URL: postgresUrl,
  DATA_DIR: z.string().default('./data'),
  SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  PUBLIC_URL: httpUrl,
  // In a header, what comes after a blank would not be part of it.
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'must have at least 16 characters and no blanks')
    .optional(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  NODE_ENV: z.string().default('development'),
  INTROSPECTION: flag,
  GRAPHIQL: flag,
  TRUSTED_DOCUMENTS: z.string().optional(),
  UPSTREAM_TIMEOUT_SECONDS: number(60, 0.1, 600),
  GENERATION_TIMEOUT_SECONDS: number(300, 0.1, 3600),
  SUBMISSIONS_PER_MINUTE: number(120, 0, 1_000_000).refine(Number.isInteger, 'must be a whole number'),
  TRACKING_DEADLINE_HOURS: number(24, 0, 720),
  FILE_RETENTION_HOURS: number(24, 0.001, 2160),
  FILE_SPACE_MIB: number(2048, 1, 1_000_000),
  PRIVATE_MEDIA_HOSTS: names,
  EVENT_RETENTION_DAYS: number(7, 0.01, 3650),
  TASK_RETENTION_DAYS: number(90, 0.01, 3650),
})

/** What strangers need not see is there where nobody is a stranger. */
const environment = settings.transform(({ INTROSPECTION, GRAPHIQL, ...config }) => {
  const open = config.NODE_ENV !== 'production'
  return {
    ...config,
    INTROSPECTION: INTROSPECTION ?? open,
    // It sends documents of its own.
    GRAPHIQL: GRAPHIQL ?? (open && config.TRUSTED_DOCUMENTS === undefined),
  }
})

/** Every setting, checked. */
export type Config = z.output<typeof environment> & {
  /** Gives a vendor its own settings, by its own schema. */
  vendorSettings<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
}

/**
 * Reads the environment.
 *
 * @throws {ConfigError} naming every setting that is wrong
 */
// biome-ignore lint/style/noProcessEnv: this file is the one that reads it
export function readConfig(variables: Record<string, string | undefined> = process.env): Config {
  // `PORT=` in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const config = check(environment, given)
  for (const vendor of vendors) check(vendor.settings, given)
  const { GATEWAY_URL, DATABASE_URL, SECRET, NODE_ENV } = config
  if (NODE_ENV === 'production' && GATEWAY_URL === undefined) {
    throw new ConfigError(
      'GATEWAY_URL is required with NODE_ENV=production: the sandbox only simulates results.',
    )
  }
  if (DATABASE_URL !== undefined && SECRET === undefined) {
    throw new ConfigError('SECRET is required with DATABASE_URL: all processes have to know the same one.')
  }
  if (config.GRAPHIQL && config.TRUSTED_DOCUMENTS !== undefined) {
    throw new ConfigError(
      'GRAPHIQL=true cannot work with TRUSTED_DOCUMENTS: GraphiQL sends documents of its own.',
    )
  }
  if (config.TASK_RETENTION_DAYS < config.EVENT_RETENTION_DAYS) {
    throw new ConfigError(
      'TASK_RETENTION_DAYS must not be less than EVENT_RETENTION_DAYS: events belong to tasks.',
    )
  }
  if (config.FILE_RETENTION_HOURS > config.TASK_RETENTION_DAYS * 24) {
    throw new ConfigError(
      'FILE_RETENTION_HOURS must not be more than TASK_RETENTION_DAYS: files belong to tasks.',
    )
  }
  return { ...config, vendorSettings: schema => schema.parse(given) }
}

function isPlainHttpUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !/[?#]/.test(text)
  )
}

function check<Schema extends z.ZodType>(schema: Schema, given: object): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new ConfigError(
    result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
  )
}
