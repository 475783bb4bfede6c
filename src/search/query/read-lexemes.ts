import { type FieldName, fieldNames, type Lexeme } from './lexeme.ts'

const quotationMarks = '"“”„«»‟'
const minus = '-−–'
/** What ends a word. */
const wordEnd = new RegExp(`[\\s()|${quotationMarks}]`, 'g')
const space = /\s/u
const operators = new Map<string, 'or' | 'and' | 'not'>([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
])

/** Cut a query into lexemes. Takes any text; linear in its length. */
export function readLexemes(query: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  while (at < query.length) {
    const character = query.charAt(at)
    if (character === ' ' || space.test(character)) at++
    else {
      const lexeme = readLexeme(query, at, character)
      lexemes.push(lexeme)
      at += lexeme.written.length
    }
  }
  return lexemes
}

function readLexeme(query: string, at: number, character: string): Lexeme {
  if (character === '(') return { type: 'open', written: character }
  if (character === ')') return { type: 'close', written: character }
  if (character === '|') return { type: 'or', written: character }
  if (quotationMarks.includes(character)) return readQuoted(query, at)
  const next = query.charAt(at + 1)
  if (minus.includes(character) && next !== '' && !/[\s)|]/u.test(next)) return { type: 'not', written: character }
  return readWord(query, at)
}

function readQuoted(query: string, at: number): Extract<Lexeme, { type: 'quoted' }> {
  let end = at + 1
  while (end < query.length && !quotationMarks.includes(query.charAt(end))) end++
  const text = query.slice(at + 1, end)
  const closed = end < query.length
  const distance = /^~(\d{1,4})/.exec(query.slice(end + 1, end + 6))
  const written = query.slice(at, end + 1 + (distance?.[0].length ?? 0))
  return { type: 'quoted', written, text, distance: distance ? Number(distance[1]) : null, closed }
}

function readWord(query: string, at: number): Lexeme {
  wordEnd.lastIndex = at + 1
  const end = wordEnd.exec(query)?.index ?? query.length
  const written = query.slice(at, end)
  const operator = operators.get(written)
  if (operator) return { type: operator, written }
  if (!written.includes(':')) return { type: 'word', written }
  const near = /^near:(\d{1,4})$/i.exec(written)
  if (near && query.charAt(end) === '(') return { type: 'near', written, distance: Number(near[1]) }
  return readField(query, end, written) ?? { type: 'word', written }
}

function readField(query: string, end: number, written: string): Lexeme | undefined {
  const name = fieldNameOf(written)
  if (!name) return undefined
  const value = written.slice(written.indexOf(':') + 1)
  if (value !== '') return { type: 'field', written, name, value }
  if (!quotationMarks.includes(query.charAt(end) || ' ')) return undefined
  const quoted = readQuoted(query, end)
  return { type: 'field', written: written + quoted.written, name, value: quoted.text }
}

function fieldNameOf(written: string): FieldName | undefined {
  const colon = written.indexOf(':')
  const name = colon > 0 ? written.slice(0, colon).toLowerCase() : ''
  return fieldNames.find((field) => field === name)
}
