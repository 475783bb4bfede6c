import { useEffect, useState } from 'react'
import type { SuggestionView } from '#src/query/suggestion-views.ts'

/** Milliseconds without a key after which help is asked for. */
const pause = 120
/** Letters from which on there is something to complete. */
const least = 2

/** Suggestions for what is being typed, those of the last answer until the next one comes; null asks for none. */
export function useSuggestions(text: string | null): readonly SuggestionView[] {
  const [suggestions, setSuggestions] = useState<readonly SuggestionView[]>([])
  const wanted = text !== null && text.trim().length >= least ? text : null
  useEffect(() => {
    if (wanted === null) return setSuggestions([])
    const asking = new AbortController()
    const timer = setTimeout(() => {
      fetchSuggestions(wanted, asking.signal).then(setSuggestions, () => {
        // Without an answer there is still the form. Another key was pressed, or the server is away.
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [wanted])
  return suggestions
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<readonly SuggestionView[]> {
  const response = await fetch(`/search/suggest?q=${encodeURIComponent(text)}`, { signal })
  if (!response.ok) return []
  const { suggestions }: { suggestions: SuggestionView[] } = await response.json()
  return suggestions
}
