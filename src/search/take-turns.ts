import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn. */
const turn = 8

/** Do something with each item, in order, letting others have their turn every few milliseconds: searches go on meanwhile. */
export async function takeTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let since = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - since < turn) continue
    await nextTurn()
    since = performance.now()
  }
}
