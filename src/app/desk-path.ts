/**
 * A place of the desk to go on to, out of what a form or an address says: a path of the desk, or `/desk`. Never another site:
 * a path that a browser could read as an address elsewhere (`//…`, `/\…`) is none of the desk's.
 */
export function toDeskPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/desk(?:[/?#]|$)/.test(asked)) return '/desk'
  const base = 'http://desk.invalid'
  if (!URL.canParse(asked, base)) return '/desk'
  const { origin, pathname, search, hash } = new URL(asked, base)
  return origin === base && /^\/desk(?:\/|$)/.test(pathname) ? `${pathname}${search}${hash}` : '/desk'
}
