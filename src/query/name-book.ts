import { NameBook } from '#src/search/quotation/name-book.ts'
import { findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { findNamedSpeakers } from '#src/store/speakers.ts'

const books = new WeakMap<Database, { sequence: number; book: NameBook }>()

/** Everyone who speaks in the archive, by name: made anew when the archive has changed. */
export async function getNameBook(database: Database): Promise<NameBook> {
  const sequence = await findLastSequence(database)
  const known = books.get(database)
  if (known?.sequence === sequence) return known.book
  const book = new NameBook(await findNamedSpeakers(database))
  books.set(database, { sequence, book })
  return book
}
