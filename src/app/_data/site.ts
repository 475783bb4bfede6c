import 'server-only'
import { readConfig } from '#src/config.ts'

/** The public address of the archive, without a slash at its end. */
export function siteUrl(): string {
  return readConfig().siteUrl
}
