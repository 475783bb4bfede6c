import { type StatementKind, statementKinds } from '#src/transcript/statement.ts'
import type { FieldName } from './lexeme.ts'
import { type FieldNode, textFields } from './query-node.ts'

/** First and last day of all, as YYYYMMDD. */
const firstDay = 0
const lastDay = 9999_12_31

/** What a field with its value asks for, or the sentence that says why it can't be understood. */
export function readField(name: FieldName, value: string): { node: FieldNode } | { note: string } {
  const text = textFields.find((field) => field === name)
  if (text) return { node: { type: 'field', field: text, text: value } }
  switch (name) {
    case 'kind':
      return readKind(value)
    case 'lang':
      return { node: { type: 'field', field: 'language', language: value.toLowerCase() } }
    case 'id':
      return { node: { type: 'field', field: 'id', id: value.toLowerCase() } }
    case 'year':
      return readYears(value)
    default:
      return readDay(name, value)
  }
}

function readKind(value: string): { node: FieldNode } | { note: string } {
  const wanted = value.toLowerCase().replace(/s$/, '')
  const kind: StatementKind | undefined = statementKinds.find((known) => known === wanted)
  if (kind) return { node: { type: 'field', field: 'kind', kind } }
  return { note: `There is no kind “${value}”; there are ${statementKinds.join(', ')}. It was searched as words.` }
}

function readYears(value: string): { node: FieldNode } | { note: string } {
  const years = /^(\d{4})?(?:(\.\.|-)(\d{4})?)?$/.exec(value)
  const [, since, range, until] = years ?? []
  if (since === undefined && until === undefined) {
    return { note: `“year:${value}” is not a year such as 2021 or 2021..2023. It was searched as words.` }
  }
  const last = range === undefined ? since : until
  const from = since === undefined ? firstDay : Number(since) * 10_000
  return { node: dates(from, last === undefined ? lastDay : Number(last) * 10_000 + 9999) }
}

/** `before:2022-03` is before its first day, `after:2022-03` after its last. */
function readDay(name: string, value: string): { node: FieldNode } | { note: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? []
  if (year === undefined) {
    return { note: `“${name}:${value}” is not a day such as 2022-03-31, 2022-03 or 2022. It was searched as words.` }
  }
  const first = Number(year) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0)
  if (name === 'before') return { node: dates(firstDay, first - 1) }
  return { node: dates(Number(year) * 10_000 + Number(month ?? 99) * 100 + Number(day ?? 99) + 1, lastDay) }
}

function dates(from: number, until: number): FieldNode {
  return { type: 'field', field: 'date', from, until }
}
