/**
 * The network address that a request came from, as the nearest proxy wrote it: the last of `X-Forwarded-For`. A server that is
 * reached without a proxy writes it itself, unless the request brought one; that is why accounts are locked by name too.
 */
export function networkOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
}
