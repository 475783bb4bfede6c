import { statementKinds } from '#src/transcript/statement.ts'
import type { IndexedSpeaker, StatementTable } from '../index/statement-table.ts'
import type { FieldNode } from '../query/query-node.ts'
import { baseLanguage } from '../text/stem.ts'
import { tokenize } from '../text/tokenize.ts'

/** The test that a field of a query puts to the rows of a table. */
export function testOfField(node: FieldNode, table: StatementTable): (row: number) => boolean {
  const { columns } = table
  switch (node.field) {
    case 'kind':
      return equals(columns.kind.items, statementKinds.indexOf(node.kind))
    case 'date':
      return (row) => within(columns.date.at(row), node.from, node.until)
    case 'id':
      return (row) => table.idOf(row) === node.id
    case 'speaker':
      return among(
        columns.speaker.items,
        choose(table.speakers.values, (speaker) => isSpeaker(speaker, node.text)),
      )
    case 'outlet':
      return among(
        columns.speaker.items,
        choose(table.speakers.values, ({ outlet }) => hasWords(outlet, node.text)),
      )
    case 'language':
      return among(
        columns.language.items,
        choose(table.languages.values, (tag) => isLanguage(tag, node.language)),
      )
    default: {
      const { field, text } = node
      return among(
        columns.transcript.items,
        choose(table.transcripts.values, (it) => hasWords(it[field] ?? '', text)),
      )
    }
  }
}

function equals(column: Uint32Array, value: number): (row: number) => boolean {
  return (row) => column[row] === value
}

function within(date: number, from: number, until: number): boolean {
  return date >= from && date <= until
}

/** Which values pass, as one byte each. */
function choose<Value>(values: readonly Value[], test: (value: Value) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (test(value) ? 1 : 0))
}

function among(column: Uint32Array, chosen: Uint8Array): (row: number) => boolean {
  return (row) => chosen[column[row] ?? 0] === 1
}

function isSpeaker({ slug, name, label }: IndexedSpeaker, text: string): boolean {
  return slug !== '' && (slug === text.toLowerCase() || hasWords(name, text) || hasWords(label, text))
}

function isLanguage(tag: string, wanted: string): boolean {
  return tag.toLowerCase() === wanted || baseLanguage(tag) === wanted
}

/** Whether a short text has all words of another, a last word ending in `*` as a beginning. */
function hasWords(text: string, wanted: string): boolean {
  const terms = tokenize(text).map(({ term }) => term)
  const tokens = tokenize(wanted)
  const last = wanted.endsWith('*') ? tokens.at(-1) : undefined
  return (
    tokens.length > 0 &&
    tokens.every((token) => terms.some((term) => (token === last ? term.startsWith(token.term) : term === token.term)))
  )
}
