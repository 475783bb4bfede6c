import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { IndexedStatement } from '../search-engine.ts'
import { GrowingUint32Array } from './growing-array.ts'
import { Interned } from './interned.ts'

/** What the index knows of a transcript. */
export type IndexedTranscript = Pick<IndexedStatement, 'transcript' | 'date' | 'title' | 'place' | 'event'>
/** Who speaks, the label the transcript writes, and the outlet of a journalist; the slug is empty when nobody does. */
export type IndexedSpeaker = { slug: string; name: string; label: string; outlet: string }

/** The columns of a table of statements, one number a statement. */
export const columns = ['alive', 'transcript', 'ordinal', 'kind', 'speaker', 'date', 'language', 'words'] as const
type Column = (typeof columns)[number]

/**
 * Everything about statements but their words, column by column. A statement's row is its number in the index;
 * a changed statement gets a new row, and its old one is dead.
 */
export class StatementTable {
  readonly ids: string[] = []
  readonly rows = new Map<string, number>()
  readonly transcripts: Interned<IndexedTranscript>
  readonly speakers: Interned<IndexedSpeaker>
  /** Language tags. */
  readonly languages: Interned<string>
  /** `date` is YYYYMMDD as a number, `words` the length, `kind` the place in `statementKinds`, `alive` 1 or 0. */
  readonly columns: Record<Column, GrowingUint32Array>

  constructor(
    transcripts: readonly IndexedTranscript[] = [],
    speakers: readonly IndexedSpeaker[] = [],
    languages: readonly string[] = [],
  ) {
    this.transcripts = new Interned((value) => JSON.stringify(value), transcripts)
    this.speakers = new Interned(({ slug, name, label, outlet }) => `${slug}\n${name}\n${label}\n${outlet}`, speakers)
    this.languages = new Interned((tag) => tag, languages)
    const empty = columns.map((column) => [column, new GrowingUint32Array()] as const)
    this.columns = Object.fromEntries(empty) as Record<Column, GrowingUint32Array>
  }

  /** Rows, dead ones included. */
  get length(): number {
    return this.ids.length
  }

  /** Statements that are alive. */
  get size(): number {
    return this.rows.size
  }

  /** Add a statement of so many words. @returns its row. */
  add(statement: IndexedStatement, words: number): number {
    const row = this.ids.length
    const numbers = this.describe(statement, words)
    this.ids.push(statement.id)
    this.rows.set(statement.id, row)
    for (const column of columns) this.columns[column].push(numbers[column])
    return row
  }

  /** Whether a row says of a statement what `add` would write. */
  matches(row: number, statement: IndexedStatement, words: number): boolean {
    const numbers = this.describe(statement, words)
    return columns.every((column) => this.columns[column].at(row) === numbers[column])
  }

  kill(row: number): void {
    this.columns.alive.items[row] = 0
    this.rows.delete(this.ids[row] ?? '')
  }

  idOf(row: number): string {
    return this.ids[row] ?? ''
  }

  kindOf(row: number): StatementKind {
    return statementKinds[this.columns.kind.at(row)] ?? 'remark'
  }

  transcriptOf(row: number): IndexedTranscript | undefined {
    return this.transcripts.values[this.columns.transcript.at(row)]
  }

  speakerOf(row: number): IndexedSpeaker | undefined {
    return this.speakers.values[this.columns.speaker.at(row)]
  }

  private describe(statement: IndexedStatement, words: number): Record<Column, number> {
    const { transcript, date, title, place, event, language, speaker, label, outlet } = statement
    return {
      alive: 1,
      transcript: this.transcripts.add({ transcript, date, title, place, event }),
      ordinal: statement.ordinal,
      kind: statementKinds.indexOf(statement.kind),
      speaker: this.speakers.add({
        slug: speaker?.slug ?? '',
        name: speaker?.name ?? '',
        label: label ?? '',
        outlet: outlet ?? '',
      }),
      date: Number(date.replaceAll('-', '')),
      language: this.languages.add(language),
      words,
    }
  }
}
