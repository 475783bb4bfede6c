import { isSearchUnavailable } from './_data/search-availability.ts'
import { sayWhy } from './send-file.ts'

/** Seconds after which it is worth asking again. */
export const askAgain = { 'retry-after': '10' }

/** A route whose answer needs the search index: while that can't be reached, it says so with 503. */
export function orSearchUnavailable<Asked extends unknown[]>(
  answer: (...asked: Asked) => Promise<Response>,
): (...asked: Asked) => Promise<Response> {
  return async (...asked) => {
    try {
      return await answer(...asked)
    } catch (error) {
      if (!isSearchUnavailable(error)) throw error
      return sayWhy('Search is unavailable just now. Ask again in a moment.', 503, askAgain)
    }
  }
}
