import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { readConfig } from '#src/config.ts'
import { hashToken } from '#src/editors/api-token.ts'
import { sharedDesk } from '#src/editors/desk.ts'
import { findActor } from '#src/editors/find-actor.ts'
import { networkOf } from '#src/editors/network-of.ts'
import type { ApiProblem, Operation } from '#src/publish/api/operation.ts'

const minute = 60
const key = Symbol.for('rostrum.api-limits')
type Limits = { address: RateLimiterMemory; token: RateLimiterMemory }

/** Counters of this process, by the limits of the environment. */
function limits(): Limits {
  const shared = globalThis as { [key]?: Limits }
  const { address = 300, token = 1200 } = readConfig().apiLimits ?? {}
  const open = (points: number) => new RateLimiterMemory({ points, duration: minute })
  shared[key] ??= { address: open(address), token: open(token) }
  return shared[key]
}

/**
 * Count a request against the limit of its network address or its token, and say in the standard headers what is left of
 * it (draft-ietf-httpapi-ratelimit-headers; RFC 6585 for 429). What is no token of this archive is counted by its address,
 * and goes no further where a token is needed.
 */
export async function admitRequest(
  { headers }: Pick<Request, 'headers'>,
  { cost = 1, scope }: Pick<Operation, 'cost' | 'scope'>,
): Promise<{ headers: Record<string, string>; problem?: ApiProblem }> {
  const { address, token } = limits()
  const bearer = await findToken(headers)
  const [limiter, who] = bearer === null ? [address, networkOf(headers)] : [token, bearer]
  try {
    const counted = { headers: toHeaders(limiter.points, await limiter.consume(who, cost)) }
    // Before a body is read: nobody makes the server hold megabytes without a token.
    return scope !== undefined && bearer === null ? { ...counted, problem: noToken } : counted
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    const detail = `That was more than ${limiter.points} requests a minute. Ask again in ${seconds} seconds.`
    return {
      headers: { ...toHeaders(limiter.points, refusal), 'retry-after': String(seconds) },
      problem: { status: 429, title: 'Too many requests', detail },
    }
  }
}

/** The answer to who brings no token, or none that is good, where one is needed. */
export const noToken: ApiProblem = {
  status: 401,
  title: 'No token',
  detail: 'Send `Authorization: Bearer …` with an API token of an account of this archive; /desk/account makes one.',
}

/** What a good token is counted by, however its scheme is spelt; null without one. */
async function findToken(headers: Headers): Promise<string | null> {
  const bearer = headers.get('authorization')
  if (bearer === null || (await findActor(await sharedDesk(), headers)) === null) return null
  return hashToken(bearer.replace(/^bearer /i, ''))
}

function toHeaders(points: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Record<string, string> {
  return {
    'ratelimit-policy': `${points};w=${minute}`,
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(Math.max(0, remainingPoints)),
    'ratelimit-reset': String(Math.max(0, Math.ceil(msBeforeNext / 1000))),
  }
}
