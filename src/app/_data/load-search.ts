import 'server-only'
import { cache } from 'react'
import { searchStatements } from '#src/query/search-statements.ts'

/** A search, asked anew each time: its answers follow the archive and are as many as there are questions. */
export const loadSearch = cache(searchStatements)
