import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, lookupPublic, notPublic } from '../public-network.ts'

/** What came of sending: the status that was answered, or why there was no answer. */
export type Posted = { status: number } | { problem: string }

const patience = 10_000

/** Why an address can't be told of anything; null for one that can. @param anywhere Also on this machine and its network. */
export function refuseAddress(address: string, anywhere: boolean): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return 'Give an address that begins with https:// or http://.'
  if (url.username !== '' || url.password !== '') return 'Give an address without a name and password in it.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return !anywhere && isIP(host) !== 0 && !isPublicAddress(host) ? notPublic : null
}

/** The same, and where its name leads now; a name that leads nowhere may do so later, and is looked at again then. */
export async function refuseName(address: string, anywhere: boolean): Promise<string | null> {
  const refused = refuseAddress(address, anywhere)
  if (refused !== null || anywhere) return refused
  const { hostname } = new URL(address)
  const error = await new Promise<Error | null>((resolve) => lookupPublic()(hostname, { all: true }, resolve))
  return error?.message === notPublic ? notPublic : null
}

/**
 * Send a text to an address by POST; never to one of this machine or its network, whatever its name is resolved to, unless
 * `anywhere`. Redirects are not followed.
 */
export async function postPublicly(
  address: string,
  { body, headers, anywhere }: { body: string; headers: Record<string, string>; anywhere: boolean },
): Promise<Posted> {
  const refused = refuseAddress(address, anywhere)
  if (refused !== null) return { problem: refused }
  const url = new URL(address)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        method: 'POST',
        ...(anywhere ? {} : { lookup: lookupPublic() }),
        signal: AbortSignal.timeout(patience),
        agent: false,
        headers: {
          ...headers,
          ...{ 'content-type': 'application/json', 'user-agent': 'Rostrum', 'content-length': Buffer.byteLength(body) },
        },
      },
      (response) => {
        response.destroy()
        resolve({ status: response.statusCode ?? 0 })
      },
    )
    asked.on('error', ({ name, message }) => resolve({ problem: explain(name, message) }))
    asked.end(body)
  })
}

function explain(name: string, message: string): string {
  if (message === notPublic) return notPublic
  return name === 'TimeoutError' || name === 'AbortError' ? 'It took too long to answer.' : 'It could not be reached.'
}
