import { createClient, createConfig } from './generated/client/index.ts'
import type { ClientOptions } from './generated/types.gen.ts'

export * from './generated/sdk.gen.ts'
export type * from './generated/types.gen.ts'

/**
 * A client of an archive's API, to be given to the functions of this module: `searchStatements({ client, query: { q } })`.
 * All of it but this function is generated from the API's document by `npm run client`.
 * @param address Of the archive, without a path.
 * @param token An API token, for what needs one.
 */
export function openClient(address: string, { token }: { token?: string } = {}) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const baseUrl = `${address.replace(/\/+$/, '')}/api/v1` as NonNullable<ClientOptions['baseUrl']>
  return createClient(createConfig<ClientOptions>({ baseUrl, headers }))
}
