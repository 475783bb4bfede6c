import { whileScrolling } from './while-scrolling.ts'

/** Mark in the contents the exchange that is being read, and say in the tools which one of how many it is. */
export function tellPlace(tools: HTMLElement): void {
  const exchanges = [...document.querySelectorAll<HTMLElement>('.exchange[data-exchange]')]
  if (exchanges.length < 2) return
  const entries = new Map(
    [...document.querySelectorAll<HTMLElement>('.contents a[data-exchange]')].map((entry) => [
      entry.dataset['exchange'],
      entry,
    ]),
  )
  const output = tools.querySelector<HTMLElement>('[data-place]')
  let current: string | undefined
  const tell = () => {
    const number = findRead(exchanges)?.dataset['exchange']
    if (number === current) return
    entries.get(current)?.removeAttribute('aria-current')
    current = number
    const entry = entries.get(number)
    entry?.setAttribute('aria-current', 'true')
    if (entry) keepInView(entry)
    if (!output) return
    const { place = '', total = '' } = output.dataset
    output.hidden = number === undefined
    output.textContent = number === undefined ? '' : place.replace('{number}', number).replace('{count}', total)
  }
  whileScrolling(tell)()
}

/** The exchange that the keyboard went to, as long as it begins in the upper third; else the last that begins there or above. */
function findRead(exchanges: readonly HTMLElement[]): HTMLElement | undefined {
  const third = window.innerHeight / 3
  const topOf = (exchange: HTMLElement) => exchange.getBoundingClientRect().top
  const own = exchanges.find((exchange) => exchange.contains(document.activeElement))
  if (own && topOf(own) >= 0 && topOf(own) < third) return own
  return exchanges.findLast((exchange) => topOf(exchange) < third)
}

/** Scroll the list of contents alone, never the page. */
function keepInView(entry: HTMLElement): void {
  const list = entry.closest<HTMLElement>('.beside')
  if (!list || list.scrollHeight <= list.clientHeight) return
  const [box, own] = [list.getBoundingClientRect(), entry.getBoundingClientRect()]
  if (own.top < box.top + 40 || own.bottom > box.bottom - 40) list.scrollTop += own.top - box.top - box.height / 3
}
