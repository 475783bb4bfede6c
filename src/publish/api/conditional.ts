import { createHash } from 'node:crypto'

/** What tells one state of a text from another. */
export function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** The same of an answer that is compressed on its way. Weak: compression changes the bytes and not what they say. */
export function tagOf(body: string): string {
  return `W/${entityTag(body)}`
}

/** Whether a list of tags, as `If-None-Match` has it, holds a tag: compression changes the bytes and not what they say. */
export function hasTag(tags: string, tag: string): boolean {
  return tags.split(',').some((known) => bare(known) === bare(tag))
}

const bare = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether who asks has the answer already (RFC 9110, 13.1): a tag counts more than a date, which is told in whole seconds. */
export function isKnown(headers: Headers, tag: string, lastModified: Date | null): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return hasTag(tags, tag) || hasTag(tags, '*')
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  if (Number.isNaN(since) || lastModified === null) return false
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= since
}
