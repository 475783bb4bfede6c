import { readConfig } from '#src/config.ts'

/** An address of this server as it reaches itself: never by a name that a request brought. */
export function ownAddress(path: string): string {
  return `http://127.0.0.1:${readConfig().port}${path}`
}
