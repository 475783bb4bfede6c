import { z } from 'zod'
import { streamCsv, type TableValue } from '../stream-csv.ts'
import { streamJsonLines } from '../stream-json-lines.ts'
import type { Format } from './operation.ts'

type Page = { items: readonly Record<string, unknown>[] }

/** How the items of a list leave beside JSON: one a line, or as a table whose columns are the fields of its schema. */
export function listFormats(answer: z.ZodType): readonly Format[] {
  const columns = columnsOf(itemSchema(answer), '')
  return [
    {
      extension: 'jsonl',
      mediaType: 'application/jsonl',
      write: (value) => new Response(streamJsonLines(each((value as Page).items))).text(),
    },
    {
      extension: 'csv',
      mediaType: 'text/csv',
      // Fetch's own `text` would take the byte order mark away, without which Excel reads accents wrongly.
      write: async (value) => {
        const rows = (value as Page).items.map((item) => toRow(columns, item))
        const bytes = await new Response(streamCsv(columns, each(rows))).arrayBuffer()
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      },
    },
  ]
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

function itemSchema(answer: z.ZodType): z.ZodType {
  const items = answer instanceof z.ZodObject ? answer.shape['items'] : undefined
  if (!(items instanceof z.ZodArray)) throw new Error('A list answers an object with `items`.')
  return items.element as z.ZodType
}

/** Fields in their order, those of objects within by a dotted path; a list is one column. */
function columnsOf(schema: z.ZodType, prefix: string): string[] {
  const object = schema instanceof z.ZodNullable ? schema.unwrap() : schema
  if (!(object instanceof z.ZodObject)) return [prefix]
  return Object.entries(object.shape).flatMap(([name, field]) =>
    columnsOf(field as z.ZodType, prefix === '' ? name : `${prefix}.${name}`),
  )
}

function toRow(columns: readonly string[], item: Record<string, unknown>): Record<string, TableValue> {
  return Object.fromEntries(columns.map((column) => [column, toCell(valueAt(item, column))]))
}

function valueAt(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce(
      (value, name) => (value === null || value === undefined ? null : (value as Record<string, unknown>)[name]),
      item,
    )
}

function toCell(value: unknown): TableValue {
  if (value === null || value === undefined) return null
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}
