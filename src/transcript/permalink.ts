import type { StatementId } from './statement-id.ts'

/** The address of one statement; the promise of the archive is that it never changes. */
export const statementPath = (id: StatementId | string): string => `/s/${id}`

/** The address of one transcript. */
export const transcriptPath = (slug: string): string => `/transcripts/${slug}`

/** The address of one speaker. */
export const speakerPath = (slug: string): string => `/speakers/${slug}`

/** A statement's place on its transcript's page. */
export const statementInTranscriptPath = (slug: string, id: StatementId | string): string =>
  `${transcriptPath(slug)}#${id}`

/** How one statement read over time. */
export const statementHistoryPath = (id: StatementId | string): string => `${statementPath(id)}/history`

/** What each correction of a transcript changed. */
export const transcriptHistoryPath = (slug: string): string => `${transcriptPath(slug)}/history`
