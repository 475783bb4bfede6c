import type { SuggestionView } from '#src/query/suggestion-views.ts'
import { localPath } from '../locales.ts'
import { fetchSuggestions } from './fetch-suggestions.ts'
import { fillSuggestions, type SuggestionWords } from './suggestion-list.ts'

/** Milliseconds without a key after which help is asked for. */
const pause = 120

/** Search fields (`data-suggest` has their words) suggest speakers, words and transcripts while one types. */
export function suggestWhileTyping(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) new Combobox(input).start()
}

/** An editable combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) made of a search field. */
class Combobox {
  private readonly input: HTMLInputElement
  private readonly words: SuggestionWords
  private readonly list = document.createElement('div')
  private readonly status = document.createElement('span')
  private suggestions: readonly SuggestionView[] = []
  private active = -1
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()

  constructor(input: HTMLInputElement) {
    this.input = input
    this.words = JSON.parse(input.dataset['suggest'] ?? '{}')
  }

  start(): void {
    const { input, list, status, words } = this
    list.id = `suggestions-${Math.random().toString(36).slice(2)}`
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', words.suggestions)
    list.className = 'suggestions'
    list.hidden = true
    status.className = 'sr-only'
    status.setAttribute('aria-live', 'polite')
    input.after(list, status)
    for (const [name, value] of Object.entries({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' }))
      input.setAttribute(name, value)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-expanded', 'false')
    input.addEventListener('input', () => this.ask())
    input.addEventListener('keydown', (event) => this.onKey(event))
    input.addEventListener('blur', () => this.close())
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element && event.target.closest('[role="option"]')
      if (option) this.choose([...list.children].indexOf(option))
    })
  }

  private ask(): void {
    clearTimeout(this.timer)
    this.asking.abort()
    const { value } = this.input
    if (value.trim().length < 2) {
      this.close()
      return
    }
    this.asking = new AbortController()
    const { signal } = this.asking
    this.timer = setTimeout(() => {
      // Without an answer there is still the form. Another key was pressed, or the server is away.
      fetchSuggestions(value, signal).then(
        (suggestions) => this.show(suggestions),
        () => {},
      )
    }, pause)
  }

  private show(suggestions: readonly SuggestionView[]): void {
    if (document.activeElement !== this.input) return
    this.suggestions = suggestions
    fillSuggestions(this.list, suggestions, this.words)
    this.list.hidden = suggestions.length === 0
    this.input.setAttribute('aria-expanded', String(!this.list.hidden))
    this.input.setAttribute('aria-controls', this.list.id)
    this.status.textContent = this.list.hidden ? '' : this.words.count.replace('{count}', String(suggestions.length))
    this.activate(-1)
  }

  private close(): void {
    clearTimeout(this.timer)
    this.asking.abort()
    this.suggestions = []
    this.list.hidden = true
    this.status.textContent = ''
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-controls')
    this.activate(-1)
  }

  private onKey(event: KeyboardEvent): void {
    const open = !this.list.hidden
    const { length } = this.suggestions
    if (event.key === 'ArrowDown' && !open) this.ask()
    else if (!open) return
    else if (event.key === 'ArrowDown') this.activate(((this.active + 2) % (length + 1)) - 1)
    else if (event.key === 'ArrowUp') this.activate(((this.active + length + 1) % (length + 1)) - 1)
    else if (event.key === 'Escape') this.close()
    else if (event.key === 'Enter' && this.active >= 0) this.choose(this.active)
    else return
    event.preventDefault()
  }

  private activate(place: number): void {
    this.active = place
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(at === place))
      if (at === place) option.scrollIntoView({ block: 'nearest' })
    }
    const id = this.list.children[place]?.id
    if (id === undefined) this.input.removeAttribute('aria-activedescendant')
    else this.input.setAttribute('aria-activedescendant', id)
  }

  private choose(place: number): void {
    const chosen = this.suggestions[place]
    if (!chosen) return
    this.close()
    if (chosen.path !== null) window.location.assign(localPath(chosen.path, document.documentElement.lang))
    else {
      this.input.value = chosen.text
      this.input.form?.requestSubmit()
    }
  }
}
