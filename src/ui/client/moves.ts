/** Pixels below the tools within which something counts as what is being read. */
const reach = 72

/** Bring something into view below the tools and give it the focus, so that a screen reader goes along. */
export function goTo(target: HTMLElement | undefined): void {
  if (!target) return
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  target.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' })
  target.focus({ preventScroll: true })
  if (target.id !== '') history.replaceState(null, '', `#${target.id}`)
}

/** The next exchange, or with -1 the one before. */
export function stepExchange(by: 1 | -1): void {
  const firsts = [...document.querySelectorAll<HTMLElement>('.exchange[data-exchange]')].flatMap(
    (exchange) => exchange.querySelector<HTMLElement>('.statement') ?? [],
  )
  goTo(firsts[placeFrom(firsts, by)])
}

/** The next statement of whoever is being read, or with -1 the one before. */
export function stepVoice(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.statement')]
  const current = all[currentPlace(all)] ?? all[0]
  const own = all.filter(({ dataset }) => dataset['voice'] === current?.dataset['voice'])
  const at = current === undefined ? -1 : own.indexOf(current)
  goTo(own[at + by])
}

function placeFrom(elements: readonly HTMLElement[], by: 1 | -1): number {
  return Math.min(elements.length - 1, Math.max(0, currentPlace(elements) + by))
}

/** The first of these that begins below what is being read. */
export function findBelow(elements: readonly HTMLElement[]): HTMLElement | undefined {
  const line = toolsBottom() + reach
  return elements.find((element) => element.getBoundingClientRect().top > line)
}

/** The place of the last element that begins at the top of the window or above; the one that has the focus counts first. */
function currentPlace(elements: readonly HTMLElement[]): number {
  const focused = elements.indexOf(document.activeElement as HTMLElement)
  if (focused !== -1) return focused
  const line = toolsBottom() + reach
  let place = -1
  for (const [at, element] of elements.entries()) if (element.getBoundingClientRect().top <= line) place = at
  return place
}

function toolsBottom(): number {
  const tools = document.querySelector('.reading-tools')
  return tools && getComputedStyle(tools).position === 'sticky' ? tools.getBoundingClientRect().height : 0
}
