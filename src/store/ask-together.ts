/**
 * Asks once for all who come before it asks; who comes later waits for the next. So every answer is younger than its
 * question, and there is one question on its way at a time.
 */
export function askTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<Answer> | null = null
  return () => {
    next ??= running.then(() => {
      next = null
      const asked = ask()
      running = asked.catch(() => {})
      return asked
    })
    return next
  }
}
