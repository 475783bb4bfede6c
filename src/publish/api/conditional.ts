import { createHash } from 'node:crypto'

/** What tells one state of a text from another. */
export function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** The same of an answer that is compressed on its way. Weak: compression changes the bytes and not what they say. */
export function tagOf(body: string): string {
  return `W/${entityTag(body)}`
}

/** Whether who asks has the answer already (RFC 9110, 13.1): a tag counts more than a date, which is told in whole seconds. */
export function isKnown(headers: Headers, tag: string, lastModified: Date | null): boolean {
  const tags = headers.get('if-none-match')
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  if (tags !== null) return tags.split(',').some((known) => bare(known) === bare(tag) || known.trim() === '*')
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  if (Number.isNaN(since) || lastModified === null) return false
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since
}
