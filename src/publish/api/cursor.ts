import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * A place in a list as it goes out and comes back: nothing that a reader has to understand. It holds only for the question
 * that it came from.
 */
export function writeCursor(place: unknown, question: unknown): string {
  return Buffer.from(JSON.stringify([markOf(question), place])).toString('base64url')
}

/** The place that a cursor names, or undefined when it is none of this question's. */
export function readCursor<Place extends z.ZodType>(
  cursor: string,
  question: unknown,
  place: Place,
): z.output<Place> | undefined {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
    return z.tuple([z.literal(markOf(question)), place]).safeParse(read).data?.[1] as z.output<Place> | undefined
  } catch {
    return undefined
  }
}

function markOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)
}

const placeSchema = z.object({ count: z.int().min(1), last: z.string() })

/**
 * A page of a list that is in memory whole, after a cursor: after the last item that was read, wherever it stands now; where
 * it is gone, after as many as were read.
 * @param nameOf What an item is known by when the list has changed.
 * @returns undefined when the cursor is none of this list's.
 */
export function takePage<Item>(
  list: readonly Item[],
  nameOf: (item: Item) => string,
  { cursor, limit, question }: { cursor: string | undefined; limit: number; question: unknown },
): { items: Item[]; next: string | null } | undefined {
  const after = cursor === undefined ? null : readCursor(cursor, question, placeSchema)
  if (after === undefined) return undefined
  const found = after === null ? -1 : list.findIndex((item) => nameOf(item) === after.last)
  const start = found === -1 ? (after?.count ?? 0) : found + 1
  const items = list.slice(start, start + limit)
  const last = items.at(-1)
  const more = last !== undefined && start + items.length < list.length
  return { items, next: more ? writeCursor({ count: start + items.length, last: nameOf(last) }, question) : null }
}

/** The answer to a cursor that can't be read. */
export const wrongCursor = {
  problem: {
    status: 400,
    title: 'Not a cursor of this list',
    detail: 'Take `cursor` from `next` of an answer to the same question, or leave it out to begin anew.',
  },
}
