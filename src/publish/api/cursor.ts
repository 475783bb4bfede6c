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

/** The answer to a cursor that can't be read. */
export const wrongCursor = {
  problem: {
    status: 400,
    title: 'Not a cursor of this list',
    detail: 'Take `cursor` from `next` of an answer to the same question, or leave it out to begin anew.',
  },
}
