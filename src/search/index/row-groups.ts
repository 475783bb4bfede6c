import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { SearchFilters } from '../search-engine.ts'
import { Interned } from './interned.ts'
import type { IndexedTranscript, StatementTable } from './statement-table.ts'

/** What rows are filtered and counted by. */
export type Grouping = keyof SearchFilters | 'month'

/** Filters whose rows are remembered; the one used longest ago makes room. */
const mostRemembered = 64

/** Rows as bits, as far as they were looked at. */
type Bitmap = { bits: Uint32Array; rows: number }

/** The values of a column, each in a group with a name. Both only grow. */
class Groups {
  /** Of each row the code of its value. */
  readonly column: () => Uint32Array
  readonly names = new Interned<string>((name) => name)
  private readonly groupOfCode: number[] = []
  private readonly count: () => number
  private readonly nameOf: (code: number) => string

  constructor(column: () => Uint32Array, count: () => number, nameOf: (code: number) => string) {
    this.column = column
    this.count = count
    this.nameOf = nameOf
  }

  /** The group of each value by its code. */
  ofCodes(): readonly number[] {
    const count = this.count()
    for (let code = this.groupOfCode.length; code < count; code++) {
      this.groupOfCode.push(this.names.add(this.nameOf(code)))
    }
    return this.groupOfCode
  }
}

function inBoth(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(one.length, other.length))
  for (let i = 0; i < both.length; i++) both[i] = (one[i] ?? 0) & (other[i] ?? 0)
  return both
}

/** Sorts the rows of a table into groups: by speaker, kind, year, place, language and month. */
export class RowGroups {
  private readonly table: StatementTable
  private readonly groups: Record<Grouping, Groups>
  private readonly bitmaps = new Map<string, Bitmap>()

  constructor(table: StatementTable) {
    this.table = table
    const { columns, speakers, transcripts, languages } = table
    const byTranscript = (nameOf: (transcript: IndexedTranscript) => string) =>
      new Groups(
        () => columns.transcript.items,
        () => transcripts.values.length,
        (code) => {
          const transcript = transcripts.values[code]
          return transcript ? nameOf(transcript) : ''
        },
      )
    this.groups = {
      speaker: new Groups(
        () => columns.speaker.items,
        () => speakers.values.length,
        (code) => speakers.values[code]?.slug ?? '',
      ),
      kind: new Groups(
        () => columns.kind.items,
        () => statementKinds.length,
        (code): StatementKind | '' => statementKinds[code] ?? '',
      ),
      year: byTranscript(({ date }) => date.slice(0, 4)),
      month: byTranscript(({ date }) => date.slice(0, 7)),
      place: byTranscript(({ place }) => place ?? ''),
      language: new Groups(
        () => columns.language.items,
        () => languages.values.length,
        (code) => languages.values[code] ?? '',
      ),
    }
  }

  /** Of each row the code of its value, of each value the group, and the groups' names. */
  of(grouping: Grouping): { column: Uint32Array; groups: readonly number[]; names: readonly string[] } {
    const groups = this.groups[grouping]
    return { column: groups.column(), groups: groups.ofCodes(), names: groups.names.values }
  }

  /** The rows that pass all filters, a bit for each; null when there is no filter. */
  passing(filters: SearchFilters): Uint32Array | null {
    let all: Uint32Array | null = null
    for (const [grouping, name] of Object.entries(filters) as [Grouping, string | undefined][]) {
      if (name === undefined) continue
      const { bits } = this.rowsOf(grouping, name)
      if (all === null) all = bits
      else all = inBoth(all, bits)
    }
    return all
  }

  private rowsOf(grouping: Grouping, name: string): Bitmap {
    const key = `${grouping} ${name}`
    const bitmap = this.bitmaps.get(key) ?? { bits: new Uint32Array(0), rows: 0 }
    this.bitmaps.delete(key)
    this.bitmaps.set(key, bitmap)
    const [oldest] = this.bitmaps.keys()
    if (this.bitmaps.size > mostRemembered && oldest !== undefined) this.bitmaps.delete(oldest)
    this.catchUp(bitmap, grouping, name)
    return bitmap
  }

  /** Look at the rows that are new. */
  private catchUp(bitmap: Bitmap, grouping: Grouping, name: string): void {
    const { column, groups, names } = this.of(grouping)
    const group = names.indexOf(name)
    const { length } = this.table
    if (bitmap.bits.length * 32 < length) {
      const bits = new Uint32Array(Math.ceil((length * 1.1) / 32))
      bits.set(bitmap.bits)
      bitmap.bits = bits
    }
    const { bits } = bitmap
    for (let row = bitmap.rows; row < length; row++) {
      if (groups[column[row] ?? 0] === group) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
    }
    bitmap.rows = length
  }
}
