import { findChunks } from '../text/find-chunks.ts'
import type { Lexeme } from './lexeme.ts'
import type { NearNode, QueryNode } from './query-node.ts'
import { readField } from './read-field.ts'
import { readLexemes } from './read-lexemes.ts'
import { readWord } from './read-word.ts'

/** Longest query in UTF-16 units; what follows is left out. */
export const longestQuery = 1000
/** Most words, phrases and fields of a query; what follows is left out. */
export const mostParts = 32
/** Deepest nesting of parentheses; deeper ones are left out. */
const deepest = 20

/** What a query asks for, and sentences for the reader about what could not be understood. */
export type ParsedQuery = { query: QueryNode; notes: string[] }

/**
 * Parse a query. Any text is one: what can't be understood is searched as words, and a note says so.
 *
 * ```text
 * query := group*                        all of them
 * group := item (OR item)*               one of them; OR binds tighter than standing side by side
 * item  := (- | NOT) item | ( query ) | word | =word | word* | "phrase" | "phrase"~5 | near:5(words) | field:value
 * ```
 */
export function parseQuery(text: string): ParsedQuery {
  const notes: string[] = []
  const parser = new Parser(limitParts(readLexemes(limitLength(text, notes)), notes), notes)
  return { query: parser.parse(), notes: [...new Set(notes)] }
}

class Parser {
  private readonly lexemes: readonly Lexeme[]
  private readonly notes: string[]
  private at = 0
  private depth = 0

  constructor(lexemes: readonly Lexeme[], notes: string[]) {
    this.lexemes = lexemes
    this.notes = notes
  }

  parse(): QueryNode {
    const nodes: QueryNode[] = []
    while (this.at < this.lexemes.length) {
      nodes.push(this.parseAll())
      if (this.take('close')) this.notes.push('A closing parenthesis without an opening one was left out.')
    }
    return join('and', nodes)
  }

  private parseAll(): QueryNode {
    const nodes: QueryNode[] = []
    while (this.at < this.lexemes.length && this.peek() !== 'close') nodes.push(this.parseGroup())
    return join('and', nodes)
  }

  private parseGroup(): QueryNode {
    const nodes = [this.parseItem()]
    while (this.take('or')) {
      const last = this.at >= this.lexemes.length || this.peek() === 'close'
      nodes.push(last ? { type: 'everything' } : this.parseItem())
    }
    const meant = nodes.filter(({ type }) => type !== 'everything')
    if (meant.length < nodes.length && nodes.length > 1) this.notes.push('An OR that joins nothing was left out.')
    return join('or', meant)
  }

  private parseItem(): QueryNode {
    const lexeme = this.lexemes[this.at]
    if (!lexeme) return { type: 'everything' }
    if (lexeme.type !== 'or' && lexeme.type !== 'close') this.at++
    switch (lexeme.type) {
      case 'not':
        return this.parseNot()
      case 'open':
        return this.parseParentheses()
      case 'near':
        return this.parseNear(lexeme.distance)
      case 'field':
        return this.readField(lexeme)
      case 'quoted':
        return this.readQuoted(lexeme)
      case 'word':
        return readWord(lexeme.written, this.notes)
      default:
        return { type: 'everything' }
    }
  }

  private parseNot(): QueryNode {
    let negated = true
    while (this.take('not')) negated = !negated
    const node = this.parseItem()
    if (!negated || node.type === 'everything') return node
    return { type: 'not', node }
  }

  private parseParentheses(): QueryNode {
    if (this.depth >= deepest) {
      this.notes.push(`Parentheses deeper than ${deepest} were left out.`)
      return { type: 'everything' }
    }
    this.depth++
    const node = this.parseAll()
    this.depth--
    if (!this.take('close')) this.notes.push('A parenthesis was not closed; it was taken to close at the end.')
    return node
  }

  private parseNear(distance: number): QueryNode {
    this.take('open')
    const parts: NearNode['parts'] = []
    for (let lexeme = this.lexemes[this.at]; lexeme && lexeme.type !== 'close'; lexeme = this.lexemes[this.at]) {
      this.at++
      const node = lexeme.type === 'quoted' ? this.readQuoted(lexeme) : readWord(lexeme.written, this.notes)
      if (node.type === 'word' || node.type === 'phrase') parts.push(node)
    }
    if (!this.take('close')) this.notes.push('A parenthesis was not closed; it was taken to close at the end.')
    const [only] = parts
    if (parts.length > 1) return { type: 'near', distance, parts }
    return only ?? { type: 'everything' }
  }

  private readField({ name, value, written }: Extract<Lexeme, { type: 'field' }>): QueryNode {
    const read = readField(name, value)
    if ('node' in read) return read.node
    this.notes.push(read.note)
    return readWord(written.replace(':', ' '), [])
  }

  private readQuoted({ text, distance, closed }: Extract<Lexeme, { type: 'quoted' }>): QueryNode {
    const words = findChunks(text)
    if (!closed && words.length > 0) {
      this.notes.push('A quotation mark was not closed; the phrase was taken to end with the query.')
    }
    if (words.length === 0) return { type: 'everything' }
    if (distance === null || words.length === 1) return { type: 'phrase', text }
    return { type: 'near', distance, parts: words.map((word) => ({ type: 'word', text: word.text, match: 'exact' })) }
  }

  private peek(): Lexeme['type'] | undefined {
    return this.lexemes[this.at]?.type
  }

  private take(type: Lexeme['type']): boolean {
    const there = this.peek() === type
    if (there) this.at++
    return there
  }
}

function join(type: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode {
  const meant = nodes
    .filter((node) => node.type !== 'everything')
    .flatMap((node) => (node.type === type ? node.nodes : [node]))
  const [only] = meant
  if (!only) return { type: 'everything' }
  return meant.length === 1 ? only : { type, nodes: meant }
}

function limitLength(text: string, notes: string[]): string {
  if (text.length <= longestQuery) return text
  notes.push(`The query was cut off after ${longestQuery} characters.`)
  const space = text.lastIndexOf(' ', longestQuery)
  return text.slice(0, space > longestQuery / 2 ? space : longestQuery)
}

function limitParts(lexemes: readonly Lexeme[], notes: string[]): Lexeme[] {
  let parts = 0
  // An AND says what standing side by side says.
  const kept = lexemes.filter(({ type }) => type !== 'and')
  const end = kept.findIndex(({ type }) => ['word', 'quoted', 'field'].includes(type) && ++parts > mostParts)
  if (end < 0) return kept
  notes.push(`A query has at most ${mostParts} words; those after “${kept[end - 1]?.written ?? ''}” were left out.`)
  return kept.slice(0, end)
}
