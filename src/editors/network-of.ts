/**
 * The network address that a request came from. The server has written it into `X-Forwarded-For` (src/app/name-sender.ts)
 * in place of whatever a request brought there; accounts are locked by name too.
 */
export function networkOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
}
