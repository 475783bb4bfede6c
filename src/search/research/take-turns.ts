import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn. */
const turn = 8

/** Work through rows, in order, letting searches in between: a question of research looks at a whole archive. */
export async function takeTurns(rows: Uint32Array, work: (row: number) => void): Promise<void> {
  let since = performance.now()
  for (let at = 0; at < rows.length; at++) {
    work(rows[at] ?? 0)
    if (at % 64 !== 63 || performance.now() - since < turn) continue
    await nextTurn()
    since = performance.now()
  }
}
