import 'server-only'
import { getPassage } from '#src/query/get-passage.ts'

/** What became of the passage that an address names, asked anew each time: there are as many as there are words. */
export const loadPassage = getPassage
