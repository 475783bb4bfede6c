import 'server-only'
import { cache } from 'react'
import { compareSpeakers } from '#src/query/compare-speakers.ts'

const compare = cache((one: string, other: string, query: string) => compareSpeakers({ one, other, query }))

/** Two speakers on the same words, asked anew each time; null when nobody has the slug of the first. */
export const loadComparison = ({ one, other, q }: { one: string; other: string; q: string }) => compare(one, other, q)
