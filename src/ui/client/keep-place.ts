import { whileScrolling } from './while-scrolling.ts'

/**
 * Whoever folds the answers in or out goes on where they were: the statement that was being read stays where it stood
 * in the window.
 * @returns what folds them by a key.
 */
export function keepPlace(tools: HTMLElement, skim: HTMLInputElement): () => void {
  const statements = [...document.querySelectorAll<HTMLElement>('.transcript .statement')]
  let read: { statement: HTMLElement; top: number } | undefined
  const note = () => {
    const line = tools.getBoundingClientRect().bottom
    const shown = (one: HTMLElement) => one.getBoundingClientRect().bottom > line
    const focused = statements.find((one) => one === document.activeElement)
    const inWindow = focused && shown(focused) && focused.getBoundingClientRect().top < window.innerHeight
    const statement = inWindow ? focused : statements.find(shown)
    read = statement && { statement, top: statement.getBoundingClientRect().top }
  }
  whileScrolling(note)
  for (const type of ['pointerdown', 'keydown']) tools.addEventListener(type, note, { capture: true })
  skim.addEventListener('change', () => {
    if (read && window.scrollY > 0) hold(read)
  })
  return () => {
    note()
    skim.click()
  }
}

/** Milliseconds within which shortened answers have their height, which comes only with one of the next pictures. */
const settling = 500

/** Set the place again with each picture until it stays, or the reader moves on. */
function hold({ statement, top }: { statement: HTMLElement; top: number }): void {
  const moves = new AbortController()
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(type, () => moves.abort(), { signal: moves.signal, capture: true, passive: true })
  const until = performance.now() + settling
  const set = () => {
    if (moves.signal.aborted) return
    const moved = statement.getBoundingClientRect().top - top
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' })
    if (performance.now() < until) requestAnimationFrame(set)
    else moves.abort()
  }
  set()
}
