import { beginExport } from './export-turns.ts'

/** A file to be sent: `note` is a sentence about what it leaves out, if anything. */
export type FileToSend = {
  name: string
  mediaType: string
  /** Of the rows in it and of all there are; null where it has no rows. */
  count: number | null
  total: number | null
  note: string | null
  open: () => ReadableStream<Uint8Array>
}

/** Send a file to be kept, in pieces as it is read; with 503 when too many are being sent already. */
export function sendFile({ name, mediaType, count, total, note, open }: FileToSend, method: string): Response {
  const headers = new Headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    ...(count === null ? {} : { 'x-rostrum-count': String(count) }),
    ...(total === null ? {} : { 'x-rostrum-total': String(total) }),
    ...(note === null ? {} : { 'x-rostrum-note': note }),
  })
  if (method === 'HEAD') return new Response(null, { headers })
  const end = beginExport()
  if (end === null)
    return sayWhy('Too many exports are running. Ask again in half a minute.', 503, { 'retry-after': '30' })
  return new Response(withEnd(open(), end), { headers })
}

/** An answer that says in a sentence why there is no file. */
export function sayWhy(sentence: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

/** The same bytes; `end` is called once they are all read, or nobody wants them any more. */
function withEnd(stream: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        end()
        throw error
      })
      if (!done) return controller.enqueue(value)
      end()
      controller.close()
    },
    async cancel(reason) {
      end()
      await reader.cancel(reason)
    },
  })
}
