import { whileScrolling } from './while-scrolling.ts'

/**
 * Whoever folds the answers in or out goes on where they were: the statement that was being read stays where it stood
 * in the window.
 */
export function keepPlace(tools: HTMLElement, skim: HTMLInputElement): void {
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
  skim.addEventListener('change', () => {
    if (read && window.scrollY > 0) holdAt(read, 4)
  })
}

/** Shortened answers get their height only with the next picture: the place is set again until it stays. */
function holdAt(read: { statement: HTMLElement; top: number }, turns: number): void {
  const moved = read.statement.getBoundingClientRect().top - read.top
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' })
  if (turns > 1) requestAnimationFrame(() => holdAt(read, turns - 1))
}
