import { findChunks } from '../text/find-chunks.ts'
import type { QueryNode } from './query-node.ts'

/** One without marks. */
const plain = /^[A-Za-z]+$/

/** A word as typed, with its marks: `=exact`, `prefix*`. `notes` is told what could not be understood. */
export function readWord(written: string, notes: string[]): QueryNode {
  if (plain.test(written)) return { type: 'word', text: written, match: 'forms' }
  const exact = written.startsWith('=')
  const prefix = /[\p{L}\p{N}]\*$/u.test(written)
  const text = written.replace(/^=/, '').replace(/\*+$/, '')
  if (findChunks(text).length === 0) {
    if (/[^\p{P}\p{Z}\p{C}]/u.test(written)) {
      notes.push(`“${written}” has no letters or digits and was left out.`)
    }
    return { type: 'everything' }
  }
  const unknownField = /^(\p{L}+):[^/\s]/u.exec(text)?.[1]
  if (unknownField !== undefined) notes.push(`There is no field “${unknownField}”. It was searched as words.`)
  if (text.includes('*')) notes.push('An asterisk stands for the rest of a word only at its end.')
  return { type: 'word', text, match: prefix ? 'prefix' : exact ? 'exact' : 'forms' }
}
