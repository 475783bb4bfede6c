import { readConfig } from '#src/config.ts'
import { forgetSent } from './sent-pages.ts'

/** A page as it is sent, and the tag that tells it from another state of it. */
export type KeptPage = { body: Buffer; tag: string }

const key = Symbol.for('rostrum.kept-pages')
type Kept = {
  generation: number
  bytes: number
  pages: Map<string, KeptPage>
  making: Map<string, Promise<KeptPage | null>>
}

function keptPages(): Kept {
  const shared = globalThis as { [key]?: Kept }
  shared[key] ??= { generation: 0, bytes: 0, pages: new Map(), making: new Map() }
  return shared[key]
}

/**
 * A page from those that are kept, or made now: once for all who ask for it meanwhile.
 * @param make Makes it; null is handed on and not kept.
 */
export function keepPage(path: string, make: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
  const kept = keptPages()
  const known = kept.pages.get(path)
  if (known) {
    kept.pages.delete(path)
    kept.pages.set(path, known)
    return Promise.resolve(known)
  }
  const begun = kept.making.get(path)
  if (begun) return begun
  const making = makePage(kept, path, make)
  kept.making.set(path, making)
  return making
}

/** What was begun before pages were forgotten is sent to who waits for it, and not kept. */
async function makePage(kept: Kept, path: string, make: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
  const { generation } = kept
  try {
    const page = await make()
    if (page !== null && kept.generation === generation) addPage(kept, path, page)
    return page
  } finally {
    if (kept.generation === generation) kept.making.delete(path)
  }
}

/** The least used make room where there are more bytes than may be kept. */
function addPage(kept: Kept, path: string, page: KeptPage): void {
  const mostBytes = readConfig().pageCacheBytes ?? 0
  kept.pages.set(path, page)
  kept.bytes += page.body.length
  for (const [name, { body }] of kept.pages) {
    if (kept.bytes <= mostBytes) return
    kept.pages.delete(name)
    kept.bytes -= body.length
  }
}

/** Whether a page with this tag is kept. */
export function isKept(tag: string): boolean {
  for (const page of keptPages().pages.values()) if (page.tag === tag) return true
  return false
}

/** Forget all pages: the archive has changed. Those that it left alone come from Next's cache again. */
export function forgetPages(): void {
  const kept = keptPages()
  kept.generation++
  kept.bytes = 0
  kept.pages.clear()
  kept.making.clear()
  forgetSent()
}
