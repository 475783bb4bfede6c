import { slotOf } from '../index/impact.ts'
import { PackedPostings, slotBits } from '../index/packed-postings.ts'
import { Postings } from '../index/postings.ts'
import { countTerms, StatementIndex } from '../index/statement-index.ts'
import { StatementTable } from '../index/statement-table.ts'
import { StatementTokens } from '../index/statement-tokens.ts'
import type { IndexedStatement } from '../search-engine.ts'
import type { ArchiveWords } from './archive-words.ts'

/** A table of few statements that says how many the archive has: rarity is a matter of all of them. */
class LensTable extends StatementTable {
  private readonly words: ArchiveWords

  constructor(words: ArchiveWords) {
    super()
    this.words = words
  }

  override get size(): number {
    return this.words.statements
  }
}

/** Postings of few statements, in plain lists. */
class LensPostings extends PackedPostings {
  private readonly lists = new Map<number, number[]>()

  constructor() {
    super(new Postings())
  }

  override of(code: number): Uint32Array {
    return Uint32Array.from(this.lists.get(code) ?? [])
  }

  add(code: number, posting: number): void {
    const list = this.lists.get(code)
    if (list) list.push(posting)
    else this.lists.set(code, [posting])
  }
}

/**
 * Some statements of the archive, looked at as closely as the embedded engine looks at all: its scores, lifts and places of
 * words come out the same, for the frequencies of words are those of the whole archive.
 */
export class Lens extends StatementIndex {
  private readonly lists: LensPostings

  constructor(words: ArchiveWords, statements: Iterable<IndexedStatement> = []) {
    const packed = new LensPostings()
    const { vocabulary, forms, reader } = words
    const own = { postings: new Postings(), packed, table: new LensTable(words), tokens: new StatementTokens() }
    super({ vocabulary, forms, reader, ...own })
    this.lists = packed
    for (const statement of statements) this.add(statement)
  }

  /** Unlike the archive’s own index, this counts no word: the archive has counted it. */
  protected override addPostings(row: number, tokens: readonly number[], words: number): void {
    for (const [code, count] of countTerms(tokens)) {
      this.lists.add(code, (row << slotBits) | slotOf(count, words))
    }
  }
}
