import { z } from 'zod'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const wellFormed = /^[0-9a-hjkmnp-tv-z]{10}$/

/** The name of one statement for ever: 10 characters of Crockford base32, lower case (50 bits). */
export const statementIdSchema = z.string().regex(wellFormed).brand<'StatementId'>()
export type StatementId = z.infer<typeof statementIdSchema>

/** Whether a text is a statement id in its one canonical spelling. */
export function isStatementId(text: string): text is StatementId {
  return wellFormed.test(text)
}

/** The text as a statement id. @throws RangeError when it is not one in canonical spelling. */
export function asStatementId(text: string): StatementId {
  if (!isStatementId(text)) throw new RangeError(`Not a statement id: “${text}”`)
  return text
}

/**
 * Read an id as people type it: capitals, hyphens and spaces between groups, `o` for zero, `i` and `l` for one
 * (Crockford, https://www.crockford.com/base32.html).
 * @returns the canonical id, or undefined when the text can't be one.
 */
export function parseStatementId(text: string): StatementId | undefined {
  if (text.length > 40) return undefined
  const folded = text.trim().toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return isStatementId(folded) ? folded : undefined
}

/** The id spelt by the first 50 bits of a digest. @throws RangeError for fewer than 7 bytes. */
export function statementIdFromDigest(digest: Uint8Array): StatementId {
  if (digest.length < 7) throw new RangeError('A statement id takes 7 bytes of digest or more')
  let bits = 0n
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte)
  bits >>= 6n
  let id = ''
  for (let place = 45n; place >= 0n; place -= 5n) id += alphabet[Number((bits >> place) & 31n)]
  return asStatementId(id)
}
