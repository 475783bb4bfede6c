import { createHash } from 'node:crypto'
import { toWords } from './similarity.ts'

/** SHA-256 of bytes or text, in hexadecimal. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** What two texts share when their words are the same, in 16 hexadecimal digits: capitals, marks and spaces don't count. */
export function digestOfWords(text: string): string {
  return digestOf(toWords(text).join(' ')).slice(0, 16)
}
