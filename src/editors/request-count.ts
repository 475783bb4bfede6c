/** How many requests of one kind a minute, from one place or account, all servers together may answer. */
export type RequestLimit = { points: number; seconds: number }

/** What is left of a limit, and milliseconds until it begins anew. */
export type Counted = { admitted: boolean; remaining: number; msBeforeNext: number }

/**
 * Adds what this server has counted to what all have.
 * @returns how much that is, and milliseconds until it is over.
 */
export type Settle = (key: string, points: number) => Promise<{ points: number; left: number }>

type Window = { counted: number; unsettled: number; until: number; settling: Promise<void> | null }

/** Counts that are held at once; more than so many different addresses ask within a minute when they mean ill. */
const mostWindows = 20_000
/** Milliseconds that a request waits for the store: after that, each server counts by itself. */
const patience = 500

/**
 * Counts requests in memory, and adds them to the count of all servers by blocks of a fiftieth of the limit: a fiftieth of
 * the requests wait for the store, and all others for nothing. What other servers have counted is known up to one block of
 * each (docs/decisions/0023-several-web-servers.md).
 */
export class RequestCount {
  readonly #windows = new Map<string, Window>()
  readonly #limit: RequestLimit
  readonly #settle: Settle | null
  readonly #block: number

  /** @param settle Absent where one server alone counts. */
  constructor(limit: RequestLimit, settle: Settle | null) {
    this.#limit = limit
    this.#settle = settle
    this.#block = Math.max(1, Math.floor(limit.points / 50))
  }

  /** Count a request that costs so much, and say whether it may be answered. */
  async count(key: string, cost = 1): Promise<Counted> {
    let window = this.#find(key)
    while (window.settling !== null && window.counted + cost <= this.#limit.points) {
      await window.settling
      window = this.#find(key)
    }
    // From here to the end nothing is waited for: no other request comes in between.
    const admitted = window.counted + cost <= this.#limit.points
    window.counted += cost
    if (admitted) window.unsettled += cost
    if (admitted && this.#settle !== null && window.unsettled >= this.#block) this.#begin(key, window, this.#settle)
    const remaining = Math.max(0, this.#limit.points - window.counted)
    return { admitted, remaining, msBeforeNext: Math.max(0, window.until - performance.now()) }
  }

  #find(key: string): Window {
    const known = this.#windows.get(key)
    if (known && known.until > performance.now()) return known
    const window = { counted: 0, unsettled: 0, until: performance.now() + this.#limit.seconds * 1000, settling: null }
    this.#windows.delete(key)
    if (this.#windows.size >= mostWindows) this.#makeRoom()
    this.#windows.set(key, window)
    return window
  }

  /** Those that are over go; when there are none, the oldest. */
  #makeRoom(): void {
    const now = performance.now()
    for (const [key, { until }] of this.#windows) if (until <= now) this.#windows.delete(key)
    for (const key of this.#windows.keys()) {
      if (this.#windows.size < mostWindows) return
      this.#windows.delete(key)
    }
  }

  #begin(key: string, window: Window, settle: Settle): void {
    const points = window.unsettled
    window.unsettled = 0
    const settled = settle(key, points).then(
      ({ points: all, left }) => {
        window.counted = all + window.unsettled
        window.until = performance.now() + Math.max(1, left)
      },
      // The store can't be asked: this server goes on by its own count.
      () => {},
    )
    const waited = new Promise<void>((resolve) => setTimeout(resolve, patience).unref())
    window.settling = Promise.race([settled, waited]).then(() => {
      window.settling = null
    })
  }
}
