import { GrowingUint32Array } from '../index/growing-array.ts'
import { PackedPostings } from '../index/packed-postings.ts'
import { Postings } from '../index/postings.ts'
import { type IndexParts, StatementIndex } from '../index/statement-index.ts'
import { columns, type IndexedSpeaker, type IndexedTranscript, StatementTable } from '../index/statement-table.ts'
import { StatementTokens } from '../index/statement-tokens.ts'
import { Vocabulary } from '../index/vocabulary.ts'
import { WordForms } from '../index/word-forms.ts'
import { takeTurns } from '../take-turns.ts'
import type { Sections } from './section-file.ts'

/** The index that `packIndex` packed. @throws Error when a section is missing. */
export async function unpackIndex(sections: Sections): Promise<StatementIndex> {
  const vocabulary = new Vocabulary()
  for (const term of linesOf(sections, 'terms')) vocabulary.add(term)
  const forms = new WordForms()
  for (const [key, codes] of jsonOf<[string, number[]][]>(sections, 'forms')) forms.restore(key, codes)
  const tokens = new StatementTokens(growing(sections, 'tokens'), growing(sections, 'token-starts'))
  const table = unpackTable(sections)
  const postings = new Postings()
  const packed = new PackedPostings(postings)
  await unpackPostings(sections, { vocabulary, packed })
  return new StatementIndex({ vocabulary, forms, postings, packed, table, tokens })
}

function unpackTable(sections: Sections): StatementTable {
  const table = new StatementTable(
    jsonOf<IndexedTranscript[]>(sections, 'transcripts'),
    jsonOf<IndexedSpeaker[]>(sections, 'speakers'),
    jsonOf<string[]>(sections, 'languages'),
  )
  const restored = columns.map((column) => [column, growing(sections, `column-${column}`)] as const)
  Object.assign(table.columns, Object.fromEntries(restored))
  for (const id of linesOf(sections, 'ids')) {
    table.rows.set(id, table.ids.length)
    table.ids.push(id)
  }
  return table
}

async function unpackPostings(
  sections: Sections,
  { vocabulary, packed }: Pick<IndexParts, 'vocabulary' | 'packed'>,
): Promise<void> {
  const all = numbersOf(sections, 'postings')
  const starts = numbersOf(sections, 'posting-starts')
  await takeTurns(vocabulary.terms.keys(), (code) => {
    const part = all.subarray(starts[code], starts[code + 1])
    vocabulary.frequencies.items[code] = part.length
    if (part.length === 0) return
    packed.restore(code, part)
  })
}

function sectionOf(sections: Sections, name: string): Uint8Array {
  const section = sections[name]
  if (!section) throw new Error(`The snapshot has no section “${name}”.`)
  return section
}

function numbersOf(sections: Sections, name: string): Uint32Array {
  const { buffer, byteOffset, byteLength } = sectionOf(sections, name)
  return new Uint32Array(buffer, byteOffset, byteLength / 4)
}

function growing(sections: Sections, name: string): GrowingUint32Array {
  return GrowingUint32Array.of(numbersOf(sections, name))
}

function linesOf(sections: Sections, name: string): string[] {
  const text = Buffer.from(sectionOf(sections, name)).toString()
  return text === '' ? [] : text.split('\n')
}

function jsonOf<Value>(sections: Sections, name: string): Value {
  return JSON.parse(Buffer.from(sectionOf(sections, name)).toString()) as Value
}
