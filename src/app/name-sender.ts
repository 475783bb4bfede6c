import type { IncomingMessage } from 'node:http'
import { readConfig } from '#src/config.ts'
import { beforeNext } from './before-next.ts'

/** What a proxy says of the request that it hands on; from anybody else it is made up. */
const told = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/**
 * From now on every request says in `x-forwarded-for` the one network address that it came from: as the outermost of the
 * proxies saw it that are ours (`TRUSTED_PROXIES` in a row), or without a proxy who opened the connection. What else a
 * request brings there is anybody's invention, with which limits could be gone round.
 */
export function nameSenders(): void {
  const { trustedProxies = 0 } = readConfig()
  beforeNext('name sender', (request) => {
    nameSender(request, trustedProxies)
    return false
  })
}

/** Write down where a request came from, through so many proxies of ours. */
export function nameSender({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): void {
  const given = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const passed = given.map((address) => address.trim()).filter((address) => address !== '')
  const ours = passed.slice(Math.max(0, passed.length - proxies))
  headers['x-forwarded-for'] = (proxies > 0 ? ours[0] : undefined) ?? socket.remoteAddress ?? ''
  if (proxies === 0) for (const name of told) delete headers[name]
}
