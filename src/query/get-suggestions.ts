import type { Suggestion } from '#src/search/search-engine.ts'
import { speakerPath, transcriptPath } from '#src/transcript/permalink.ts'
import { orWithoutSearch } from './search-availability.ts'
import { getSearchIndex } from './search-index.ts'
import type { SuggestionView } from './suggestion-views.ts'

/** Suggestions for one text, at most. */
const most = 9

/** What someone who types may mean: speakers, words, transcripts; nothing while search is unavailable. */
export async function getSuggestions(text: string): Promise<SuggestionView[]> {
  const engine = await getSearchIndex()
  return (await orWithoutSearch(engine.suggest(text, most), [])).map(toSuggestionView)
}

function toSuggestionView(suggestion: Suggestion): SuggestionView {
  const { type, count } = suggestion
  switch (type) {
    case 'speaker':
      return { type, text: suggestion.name, path: speakerPath(suggestion.slug), date: null, count }
    case 'transcript':
      return { type, text: suggestion.title, path: transcriptPath(suggestion.slug), date: suggestion.date, count }
    case 'word':
      return { type, text: suggestion.query, path: null, date: null, count }
  }
}
