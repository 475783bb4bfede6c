import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What a test replaces: how names become addresses, and which addresses are the public's. */
export type NameService = { resolve: typeof lookup; isPublic: (address: string) => boolean }

/** What is said of an address of this machine or its network. */
export const notPublic = 'That address is not on the public web.'

/** Whether an address may be anybody's: not of this machine, a private network, or a part that is set aside. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/**
 * Resolve names to public addresses only, and only when all that a name has are public: what comes out is what was checked,
 * so that the connection can't go elsewhere.
 */
export function lookupPublic(
  { resolve, isPublic }: NameService = { resolve: lookup, isPublic: isPublicAddress },
): LookupFunction {
  return (name, options, found) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || first === undefined) return found(error ?? new Error('not found'), '', 0)
      if (!addresses.every(({ address }) => isPublic(address))) return found(new Error(notPublic), '', 0)
      return options.all ? found(null, addresses) : found(null, first.address, first.family)
    })
  }
}
