import type { SuggestionView } from '#src/query/suggestion-views.ts'
import { formatTag } from '../locales.ts'

/** The words of a list of suggestions: its name, how many (`{count}`) there are, and what each kind is called. */
export type SuggestionWords = { suggestions: string; count: string } & Record<SuggestionView['type'], string>

/** Fill the list under a search field; the text of what is suggested is put in as text. */
export function fillSuggestions(
  list: HTMLElement,
  suggestions: readonly SuggestionView[],
  words: SuggestionWords,
): void {
  const tag = formatTag(document.documentElement.lang)
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const whole = new Intl.NumberFormat(tag)
  const options = suggestions.map(({ type, text, date, count }, place) => {
    const option = document.createElement('div')
    option.id = `${list.id}-${place}`
    option.setAttribute('role', 'option')
    const more = date === null ? whole.format(count) : day.format(Date.parse(date))
    for (const piece of [words[type], text, more])
      option.append(Object.assign(document.createElement('span'), { textContent: piece }), ' ')
    return option
  })
  list.replaceChildren(...options)
}
