const key = Symbol.for('rostrum.export-turns')
type Shared = { [key]?: Set<symbol> }

/** Exports that run at the same time, at most: each reads the whole of a result. */
const mostAtOnce = 3
/** Milliseconds after which an export that nobody reads on no longer keeps others waiting. */
const longest = 5 * 60_000

/** Begin an export. @returns a function that ends it, or null when too many are running. */
export function beginExport(): (() => void) | null {
  const shared = globalThis as Shared
  shared[key] ??= new Set()
  const running = shared[key]
  if (running.size >= mostAtOnce) return null
  const turn = Symbol('export')
  running.add(turn)
  const end = () => {
    running.delete(turn)
  }
  setTimeout(end, longest).unref()
  return end
}
