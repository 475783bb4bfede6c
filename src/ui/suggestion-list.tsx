import type { SuggestionView } from '#src/query/suggestion-views.ts'
import { formatNumber } from './format-count.ts'
import { formatDay } from './format-day.ts'

const kinds = { speaker: 'Speaker', transcript: 'Transcript', word: 'Search' } as const

/** The suggestions under a search box; `active` is the number of the one that Enter takes, -1 for none. */
export function SuggestionList({
  id,
  suggestions,
  active,
  onChoose,
}: {
  id: string
  suggestions: readonly SuggestionView[]
  active: number
  onChoose: (suggestion: SuggestionView) => void
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="absolute top-full left-0 z-10 mt-1 max-h-[70vh] w-full overflow-y-auto rounded-md sm:w-max sm:min-w-full sm:max-w-[40rem] border border-edge bg-leaf py-1 text-left font-sans text-base shadow-lg"
    >
      {suggestions.map((suggestion, place) => (
        <div
          key={`${suggestion.type} ${suggestion.path ?? suggestion.text}`}
          id={optionId(id, place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          className="flex cursor-pointer flex-wrap items-baseline gap-x-3 px-4 py-2 hover:bg-tint aria-selected:bg-tint aria-selected:outline-2 aria-selected:outline-accent aria-selected:-outline-offset-2"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(suggestion)}
        >
          <span className="w-20 shrink-0 text-sm text-soft max-sm:w-full max-sm:text-xs">{kinds[suggestion.type]}</span>
          <span className="line-clamp-2 min-w-0 flex-1">{suggestion.text}</span>
          <span className="shrink-0 text-sm text-soft tabular-nums">
            {suggestion.date === null ? formatNumber(suggestion.count) : formatDay(suggestion.date)}
          </span>
        </div>
      ))}
    </div>
  )
}

/** The id of a suggestion in its list. */
export function optionId(id: string, place: number): string {
  return `${id}-${place}`
}
