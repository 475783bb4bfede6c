import { readConfig } from '#src/config.ts'
import { hashToken } from '#src/editors/api-token.ts'
import { countRequest } from '#src/editors/count-request.ts'
import { sharedDesk } from '#src/editors/desk.ts'
import { findActor } from '#src/editors/find-actor.ts'
import { networkOf } from '#src/editors/network-of.ts'
import type { Counted } from '#src/editors/request-count.ts'
import type { ApiProblem, Operation } from '#src/publish/api/operation.ts'

/** Seconds in which a limit is counted. */
const minute = 60

/**
 * Count a request against the limit of its network address or its token, and say in the standard headers what is left of
 * it (draft-ietf-httpapi-ratelimit-headers; RFC 6585 for 429). What is no token of this archive is counted by its address,
 * and goes no further where a token is needed.
 */
export async function admitRequest(
  { headers }: Pick<Request, 'headers'>,
  { cost = 1, scope }: Pick<Operation, 'cost' | 'scope'>,
): Promise<{ headers: Record<string, string>; problem?: ApiProblem }> {
  const { address = 300, token = 1200 } = readConfig().apiLimits ?? {}
  const bearer = await findToken(headers)
  const points = bearer === null ? address : token
  const who = bearer ?? networkOf(headers)
  const kind = bearer === null ? 'api-address' : 'api-token'
  const counted = await countRequest(await sharedDesk(), { kind, who, points, cost })
  if (counted.admitted) {
    const admitted = { headers: toHeaders(points, counted) }
    // Before a body is read: nobody makes the server hold megabytes without a token.
    return scope !== undefined && bearer === null ? { ...admitted, problem: noToken } : admitted
  }
  const seconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
  const detail = `That was more than ${points} requests a minute. Ask again in ${seconds} seconds.`
  return {
    headers: { ...toHeaders(points, counted), 'retry-after': String(seconds) },
    problem: { status: 429, title: 'Too many requests', detail },
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

function toHeaders(points: number, { remaining, msBeforeNext }: Counted): Record<string, string> {
  return {
    'ratelimit-policy': `${points};w=${minute}`,
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.ceil(msBeforeNext / 1000)),
  }
}
