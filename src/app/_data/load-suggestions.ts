import 'server-only'
import { getSuggestions } from '#src/query/get-suggestions.ts'

/** What someone who types may mean, asked anew each time: it takes a few milliseconds. */
export const loadSuggestions = getSuggestions
