import { slotBits } from '../index/packed-postings.ts'
import type { StatementIndex } from '../index/statement-index.ts'
import { columns } from '../index/statement-table.ts'
import { takeTurns } from '../take-turns.ts'
import type { Sections } from './section-file.ts'

/**
 * The living statements of an index as sections: what is dead is left out and rows are numbered anew. Others get their turn
 * meanwhile; what they change is not in it.
 */
export async function packIndex(index: StatementIndex): Promise<Sections> {
  const { vocabulary, forms, table } = index
  const terms = vocabulary.size
  const alive = table.columns.alive.view().slice()
  const rows = Uint32Array.from(alive.keys()).filter((row) => alive[row] === 1)
  const groups = [...forms.groups].map(([key, codes]) => [key, codes.filter((code) => code < terms)])
  const columnSections = columns.map((column) => {
    const items = table.columns[column].view()
    return [`column-${column}`, toBytes(rows.map((row) => items[row] ?? 0))] as const
  })
  const sections: Sections = {
    terms: toText(vocabulary.terms.slice(0, terms)),
    forms: Buffer.from(JSON.stringify(groups)),
    ids: toText(Array.from(rows, (row) => table.idOf(row))),
    transcripts: Buffer.from(JSON.stringify(table.transcripts.values)),
    speakers: Buffer.from(JSON.stringify(table.speakers.values)),
    languages: Buffer.from(JSON.stringify(table.languages.values)),
    ...Object.fromEntries(columnSections),
    ...packTokens(index, rows),
  }
  return { ...sections, ...(await packPostings(index, terms, rows)) }
}

function packTokens({ tokens }: StatementIndex, rows: Uint32Array): Sections {
  const starts = new Uint32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + tokens.of(row).length
  const all = new Uint32Array(starts.at(-1) ?? 0)
  for (const [i, row] of rows.entries()) all.set(tokens.of(row), starts[i])
  return { tokens: toBytes(all), 'token-starts': toBytes(starts) }
}

async function packPostings(index: StatementIndex, terms: number, rows: Uint32Array): Promise<Sections> {
  const newRows = new Int32Array((rows.at(-1) ?? -1) + 1).fill(-1)
  for (const [i, row] of rows.entries()) newRows[row] = i
  const starts = new Uint32Array(terms + 1)
  const parts: Uint32Array[] = []
  let length = 0
  await takeTurns(index.vocabulary.terms.slice(0, terms).entries(), ([code, term]) => {
    const part = renumber(index.packed.of(code, term), newRows)
    parts.push(part)
    length += part.length
    starts[code + 1] = length
  })
  const postings = new Uint32Array(length)
  for (const [code, part] of parts.entries()) postings.set(part, starts[code])
  return { postings: toBytes(postings), 'posting-starts': toBytes(starts) }
}

function renumber(packed: Uint32Array, newRows: Int32Array): Uint32Array {
  const renumbered = new Uint32Array(packed.length)
  let kept = 0
  for (let i = 0; i < packed.length; i++) {
    const posting = packed[i] ?? 0
    const row = posting >>> slotBits
    const newRow = newRows[row] ?? -1
    if (newRow >= 0) renumbered[kept++] = posting + ((newRow - row) << slotBits)
  }
  return renumbered.subarray(0, kept)
}

function toBytes(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

function toText(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join('\n'))
}
