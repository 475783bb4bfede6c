import Database from 'libsql'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { BenchQuery } from '../query-sets/query-set.ts'
import type { Contender } from './contender.ts'
import { createSpeller } from './speller.ts'

/**
 * SQLite's full-text index with the Porter stemmer, in memory, ranked by its bm25(). It corrects no typing errors: where it
 * finds nothing in words that may be misspelt, it is asked again with the words that a list of all words has instead.
 */
export function createFts5(): Contender {
  const database = new Database(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE statement USING fts5(
      id UNINDEXED, speaker UNINDEXED, year UNINDEXED, text, tokenize = "porter unicode61 remove_diacritics 2")`,
  )
  const all = database.prepare('SELECT id FROM statement WHERE statement MATCH ? ORDER BY rank LIMIT 10')
  const filtered = database.prepare(
    'SELECT id FROM statement WHERE statement MATCH ? AND speaker = ? AND year = ? ORDER BY rank LIMIT 10',
  )
  let spellingsOf = (word: string): string[] => [word]
  return {
    name: 'SQLite FTS5, porter',
    build: (statements) => {
      insert(database, statements)
      let speller: typeof spellingsOf | undefined
      spellingsOf = (word) => {
        // Made when first needed, so that it is no part of the time to build.
        speller ??= createSpeller(statements)
        return speller(word)
      }
    },
    search: (query) => {
      const { filter } = query
      const find = (match: string) => (filter ? filtered.all(match, filter.speaker, filter.year) : all.all(match))
      const rows = find(write(query))
      const found = rows.length > 0 || query.as !== 'misspelt' ? rows : find(respell(query, spellingsOf))
      return (found as { id: string }[]).map(({ id }) => id)
    },
    memory: () => pragma(database, 'page_count') * pragma(database, 'page_size'),
  }
}

function insert(database: Database.Database, statements: readonly IndexedStatement[]): void {
  const row = database.prepare('INSERT INTO statement (id, speaker, year, text) VALUES (?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const { id, speaker, date, text } of statements) row.run(id, speaker?.slug ?? '', date.slice(0, 4), text)
  database.exec('COMMIT')
}

function pragma(database: Database.Database, name: string): number {
  const [row] = database.prepare(`PRAGMA ${name}`).all() as Record<string, number>[]
  return row?.[name] ?? 0
}

function respell({ words }: BenchQuery, spellingsOf: (word: string) => string[]): string {
  const groups = words.map((word) => {
    const spellings = spellingsOf(word)
    return `(${(spellings.length > 0 ? spellings : [word]).map((spelling) => `"${spelling}"`).join(' OR ')})`
  })
  return groups.join(' AND ')
}

function write({ words, as }: BenchQuery): string {
  if (as === 'phrase') return `"${words.join(' ')}"`
  const quoted = words.map((word) => `"${word}"`).join(' ')
  return as === 'prefix' ? `${quoted}*` : quoted
}
