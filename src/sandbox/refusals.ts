import type { ErrorShape } from './answers.ts'

/** An answer that a fault gives in place of the operation's. */
export interface Refusal {
  readonly status: number
  readonly shape: ErrorShape
  readonly code: string
  readonly message: string
  readonly moment?: 'after'
}

/** Codes and words as the family's gateways send them; Chinese is usual there. */
const refusals = {
  refused: {
    status: 400,
    shape: 'task',
    code: 'fail_to_fetch_task',
    message: '{"detail":"prompt is too short"}',
  },
  unauthorized: { status: 401, shape: 'error', code: '', message: '无效的令牌' },
  quota: { status: 403, shape: 'task', code: 'quota_not_enough', message: 'user quota is not enough' },
  'forbidden-empty': { status: 403, shape: 'empty', code: '', message: '' },
  'not-found': { status: 404, shape: 'error', code: 'not_found', message: 'Invalid URL' },
  gone: { status: 410, shape: 'task', code: 'route_abandoned', message: 'this route is no longer served' },
  'rate-limit': { status: 429, shape: 'error', code: '', message: 'too many requests' },
  'rate-limit-empty': { status: 429, shape: 'empty', code: '', message: '' },
  'server-error': {
    status: 500,
    shape: 'task',
    code: 'do_request_failed',
    message: 'upstream is unreachable',
  },
  'bad-gateway': { status: 502, shape: 'error', code: 'bad_response', message: '上游返回错误' },
  'bad-gateway-after': {
    status: 502,
    shape: 'error',
    code: 'bad_response',
    message: '上游返回错误',
    moment: 'after',
  },
  unavailable: { status: 503, shape: 'error', code: 'model_not_found', message: '当前分组下无可用渠道' },
  html: { status: 502, shape: 'html', code: '', message: '502 Bad Gateway' },
  'html-ok': { status: 200, shape: 'html', code: '', message: 'Welcome to nginx!' },
} as const satisfies Record<string, Refusal>

export type RefusalName = keyof typeof refusals

/** The refusal of that name, if there is one. */
export function refusalOf(name: string): Refusal | undefined {
  return isRefusalName(name) ? refusals[name] : undefined
}

function isRefusalName(name: string): name is RefusalName {
  return Object.hasOwn(refusals, name)
}

/** Names of the faults that answer in place of the operation. */
export const refusalNames = Object.keys(refusals).filter(isRefusalName)
