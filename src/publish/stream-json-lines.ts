const encoder = new TextEncoder()

/** Records as JSON Lines (https://jsonlines.org), in pieces as they are read. */
export function streamJsonLines(records: AsyncIterable<Record<string, unknown>>): ReadableStream<Uint8Array> {
  const iterator = records[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
