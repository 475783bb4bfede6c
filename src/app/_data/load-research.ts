import 'server-only'
import { exportContext, getContext } from '#src/query/get-context.ts'
import { getFrequency } from '#src/query/get-frequency.ts'
import { getGroupedSearch } from '#src/query/get-grouped-search.ts'

/** Views of a search, asked anew each time: they follow the archive and are as many as there are questions. */
export const loadContext = getContext
export const loadContextExport = exportContext
export const loadFrequency = getFrequency
export const loadGroupedSearch = getGroupedSearch
