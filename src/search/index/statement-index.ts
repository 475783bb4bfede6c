import type { IndexedStatement } from '../search-engine.ts'
import { tokenize } from '../text/tokenize.ts'
import { slotOf } from './impact.ts'
import { Occurrences } from './occurrences.ts'
import { PackedPostings } from './packed-postings.ts'
import { Postings } from './postings.ts'
import { RowGroups } from './row-groups.ts'
import { StatementTable } from './statement-table.ts'
import { codeMask, StatementTokens } from './statement-tokens.ts'
import { TokenReader } from './token-reader.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordForms } from './word-forms.ts'

/** The parts an index is made of. */
export type IndexParts = {
  vocabulary: Vocabulary
  forms: WordForms
  postings: Postings
  packed: PackedPostings
  table: StatementTable
  tokens: StatementTokens
  /** Reads texts into the vocabulary; one of its own unless several indexes share a vocabulary. */
  reader?: TokenReader
}

/** Everything the engine knows of the statements, and how one is added and taken away. */
export class StatementIndex {
  readonly vocabulary: Vocabulary
  readonly forms: WordForms
  readonly postings: Postings
  readonly packed: PackedPostings
  readonly table: StatementTable
  readonly tokens: StatementTokens
  readonly occurrences: Occurrences
  readonly groups: RowGroups
  /** Rises with every change; what is derived from the index is out of date when it differs. */
  version = 0
  private readonly reader: TokenReader
  private readonly titles: (Uint32Array | undefined)[] = []

  constructor(parts: IndexParts = emptyParts()) {
    this.vocabulary = parts.vocabulary
    this.forms = parts.forms
    this.postings = parts.postings
    this.packed = parts.packed
    this.table = parts.table
    this.tokens = parts.tokens
    this.occurrences = new Occurrences(parts.tokens)
    this.occurrences.catchUp(parts.vocabulary.size)
    this.groups = new RowGroups(parts.table)
    this.reader = parts.reader ?? new TokenReader(parts.vocabulary, parts.forms)
  }

  /** Add a statement, or replace the one with its id. One that is the same already costs no new row. */
  add(statement: IndexedStatement): void {
    const { tokens, words } = this.reader.read(statement.text, statement.language)
    const before = this.table.rows.get(statement.id)
    if (before !== undefined) {
      if (this.table.matches(before, statement, words) && sameTokens(this.tokens.of(before), tokens)) return
      this.removeRow(before)
    }
    this.version++
    const row = this.table.add(statement, words)
    this.tokens.add(tokens)
    this.occurrences.catchUp(this.vocabulary.size)
    this.addPostings(row, tokens, words)
  }

  /** The postings of a term by its code: `row << slotBits | slot`, by row, dead rows included. */
  postingsOf(code: number): Uint32Array {
    return this.packed.of(code, this.vocabulary.termOf(code))
  }

  /** Take a statement away. @returns whether it was there. */
  remove(id: string): boolean {
    const row = this.table.rows.get(id)
    if (row === undefined) return false
    this.removeRow(row)
    return true
  }

  /** The codes of the words in the title of a row's transcript. */
  titleOf(row: number): Uint32Array {
    const transcript = this.table.columns.transcript.at(row)
    const known = this.titles[transcript]
    if (known) return known
    const terms = tokenize(this.table.transcriptOf(row)?.title ?? '')
    const codes = Uint32Array.from(new Set(terms.flatMap(({ term }) => this.vocabulary.codeOf(term) ?? [])))
    this.titles[transcript] = codes
    return codes
  }

  protected addPostings(row: number, tokens: readonly number[], words: number): void {
    const counts = countTerms(tokens)
    const terms: string[] = []
    const slots: number[] = []
    for (const [code, count] of counts) {
      this.vocabulary.count(code, 1)
      this.packed.count(code)
      terms.push(this.vocabulary.termOf(code))
      slots.push(slotOf(count, words))
    }
    this.postings.add(row, terms, slots)
  }

  private removeRow(row: number): void {
    this.version++
    for (const code of countTerms(this.tokens.of(row)).keys()) this.vocabulary.count(code, -1)
    this.table.kill(row)
  }
}

function emptyParts(): IndexParts {
  const postings = new Postings()
  return {
    vocabulary: new Vocabulary(),
    forms: new WordForms(),
    postings,
    packed: new PackedPostings(postings),
    table: new StatementTable(),
    tokens: new StatementTokens(),
  }
}

/** How often each term, by its code, is among some tokens. */
export function countTerms(tokens: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const token of tokens) {
    const code = token & codeMask
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

function sameTokens(one: Uint32Array, other: readonly number[]): boolean {
  return one.length === other.length && one.every((token, i) => token === other[i])
}
