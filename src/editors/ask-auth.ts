import { isAPIError } from 'better-auth/api'

/** What the account library answered: its value and the cookies it sets; or that it refused, and its word for why. */
export type Asked<Value> = { ok: true; value: Value; cookies: string[] } | { ok: false; code: string }

/** Ask the account library something that it may refuse; a failure of another kind is thrown. */
export async function askAuth<Value>(ask: () => Promise<{ headers: Headers; response: Value }>): Promise<Asked<Value>> {
  try {
    const { headers, response } = await ask()
    return { ok: true, value: response, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return { ok: false, code: String(error.body?.['code'] ?? error.status) }
  }
}
