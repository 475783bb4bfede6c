import { findRanges } from './find-ranges.ts'

/** Milliseconds without a key after which words are looked for. */
const pause = 120

/**
 * Find words in the statements of a page: how often they stand there, and from one to the next with Enter and Shift+Enter.
 * They are marked by the browser (CSS Custom Highlight API) where it can, and selected where it can't.
 * @returns the field, or undefined where there is none.
 */
export function findInTranscript(tools: HTMLElement): HTMLInputElement | undefined {
  const box = tools.querySelector<HTMLElement>('[data-find]')
  const input = box?.querySelector('input')
  const output = box?.querySelector('output')
  if (!box || !input || !output) return undefined
  box.hidden = false
  const finder = new Finder(input, output)
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => finder.find(), pause)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') finder.clear()
    else return
    event.preventDefault()
  })
  for (const button of box.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () => finder.step(Number(button.dataset['step'])))
  return input
}

class Finder {
  private readonly input: HTMLInputElement
  private readonly output: HTMLOutputElement
  private sought = ''
  private ranges: Range[] = []
  private at = -1

  constructor(input: HTMLInputElement, output: HTMLOutputElement) {
    this.input = input
    this.output = output
  }

  find(): void {
    this.sought = this.input.value
    this.ranges = this.sought.trim().length < 2 ? [] : findRanges(this.sought)
    this.at = -1
    const line = window.innerHeight / 4
    const next = this.ranges.findIndex((range) => range.getBoundingClientRect().top >= line)
    this.show(next === -1 ? 0 : next)
  }

  step(by: number): void {
    if (this.input.value !== this.sought) this.find()
    else if (this.ranges.length > 0) this.show((this.at + by + this.ranges.length) % this.ranges.length)
  }

  clear(): void {
    this.input.value = ''
    this.find()
    this.input.blur()
  }

  private show(place: number): void {
    this.at = place
    const range = this.ranges[place]
    const { found = '', none = '' } = this.input.dataset
    this.output.textContent = range
      ? found.replace('{number}', String(place + 1)).replace('{count}', String(this.ranges.length))
      : this.sought.trim().length < 2
        ? ''
        : none
    mark(this.ranges, range)
    const exchange = range?.startContainer.parentElement
    exchange?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
}

function mark(ranges: readonly Range[], current: Range | undefined): void {
  if (typeof Highlight === 'undefined') {
    const selection = document.getSelection()
    selection?.removeAllRanges()
    if (current) selection?.addRange(current)
    return
  }
  CSS.highlights.set('found', new Highlight(...ranges))
  CSS.highlights.set('found-here', new Highlight(...(current ? [current] : [])))
}
