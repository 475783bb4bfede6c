import type { SuggestionView } from '#src/query/suggestion-views.ts'

/** What someone who types may mean; nothing where the server has no answer. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<readonly SuggestionView[]> {
  const response = await fetch(`/search/suggest?q=${encodeURIComponent(text)}`, { signal })
  if (!response.ok) return []
  const { suggestions }: { suggestions: SuggestionView[] } = await response.json()
  return suggestions
}
