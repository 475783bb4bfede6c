import type { ResearchEngine } from '#src/search/research/research-engine.ts'
import type { ArchiveIndex } from './archive-index.ts'

/** What can be asked of an index in another thread. */
export type IndexMethod = Exclude<keyof ArchiveIndex, 'research' | 'close'> | keyof ResearchEngine
export type IndexQuestion = { id: number; method: IndexMethod; args: unknown[] }
export type IndexAnswer = { id: number; value: unknown } | { id: number; error: string }

/** The first message of the thread: the index is open. */
export const ready = 'ready'
