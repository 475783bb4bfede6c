import Database from 'libsql'
import type { IndexedStatement } from '#src/search/search-engine.ts'
import type { BenchQuery } from '../query-sets/query-set.ts'
import type { Contender } from './contender.ts'

/** SQLite's full-text index with the Porter stemmer, in memory, ranked by its bm25(). */
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
  return {
    name: 'SQLite FTS5, porter',
    build: (statements) => insert(database, statements),
    search: (query) => {
      const { filter } = query
      const rows = filter ? filtered.all(write(query), filter.speaker, filter.year) : all.all(write(query))
      return (rows as { id: string }[]).map(({ id }) => id)
    },
  }
}

function insert(database: Database.Database, statements: readonly IndexedStatement[]): void {
  const row = database.prepare('INSERT INTO statement (id, speaker, year, text) VALUES (?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const { id, speaker, date, text } of statements) row.run(id, speaker?.slug ?? '', date.slice(0, 4), text)
  database.exec('COMMIT')
}

function write({ words, as }: BenchQuery): string {
  if (as === 'phrase') return `"${words.join(' ')}"`
  const quoted = words.map((word) => `"${word}"`).join(' ')
  return as === 'prefix' ? `${quoted}*` : quoted
}
