import type { OutgoingHttpHeaders } from 'node:http'

/** A page as it went out to a reader: compressed, with all of its headers; its tag tells it from another state of it. */
export type SentPage = { headers: OutgoingHttpHeaders; body: Buffer; tag: string }

type Sent = { epoch: number; bytes: number; pages: Map<string, SentPage> }
const key = Symbol.for('rostrum.sent-pages')

function sentPages(): Sent {
  const shared = globalThis as { [key]?: Sent }
  shared[key] ??= { epoch: 0, bytes: 0, pages: new Map() }
  return shared[key]
}

/** The number of the present state of the archive, as far as it is known: what was begun in an earlier one isn't kept. */
export function sentEpoch(): number {
  return sentPages().epoch
}

/** A page that went out before, or undefined. */
export function findSent(name: string): SentPage | undefined {
  const { pages } = sentPages()
  const page = pages.get(name)
  if (page === undefined) return undefined
  pages.delete(name)
  pages.set(name, page)
  return page
}

/** Keep a page that went out, unless something has changed since `epoch`. The least used make room for it. */
export function addSent(
  name: string,
  page: SentPage,
  { epoch, mostBytes }: { epoch: number; mostBytes: number },
): void {
  const sent = sentPages()
  if (epoch !== sent.epoch) return
  const known = sent.pages.get(name)
  sent.bytes += sizeOf(name, page) - (known ? sizeOf(name, known) : 0)
  sent.pages.set(name, page)
  for (const [other, least] of sent.pages) {
    if (sent.bytes <= mostBytes) return
    sent.pages.delete(other)
    sent.bytes -= sizeOf(other, least)
  }
}

/** Bytes, with what a page costs beside its text. */
function sizeOf(name: string, { body }: SentPage): number {
  return body.length + name.length + 2048
}

/** Forget all of them: something has changed, or may have. */
export function forgetSent(): void {
  const sent = sentPages()
  sent.epoch++
  sent.bytes = 0
  sent.pages.clear()
}
