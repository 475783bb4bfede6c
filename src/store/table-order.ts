import { Prisma } from './generated/sqlite/client.ts'

/** A table and the column that names its rows. */
export type Table = { model: Prisma.ModelName; key: string }

/** Tables in an order in which rows can be put in: what a row points to comes before it. */
const order: readonly Prisma.ModelName[] = [
  ...([
    'Speaker',
    'SpeakerLabel',
    'SpeakerRole',
    'Transcript',
    'FormerSlug',
    'Revision',
    'Exchange',
    'Statement',
  ] as const),
  ...(['RetiredStatement', 'Change', 'QuotationLink'] as const),
]
const otherKeys: Partial<Record<Prisma.ModelName, string>> = { FormerSlug: 'slug', Change: 'sequence' }

/**
 * All tables, each with its key.
 * @throws Error when a model is not in the order: somebody added one and would lose it in a move.
 */
export function tablesInOrder(): Table[] {
  const missing = Object.values(Prisma.ModelName).filter((model) => !order.includes(model))
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: not in src/store/table-order.ts`)
  return order.map((model) => ({ model, key: otherKeys[model] ?? 'id' }))
}
