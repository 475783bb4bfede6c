import { type Passage, textDirective } from './passage.ts'
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

/** The place on a statement's page where the passage of its address stands. */
export const passageAnchor = 'passage'

/** Some words of a statement: the page opens with them marked, and says so when they were corrected since. */
export function passagePath(id: StatementId | string, passage: Passage): string {
  return `${statementPath(id)}?${passageQuery(passage)}#${passageAnchor}`
}

/** The same words for browsers alone: nothing is kept of them on our side. */
export const textFragmentPath = (id: StatementId | string, passage: Passage): string =>
  `${statementPath(id)}#${textDirective(passage)}`

/** The query of a passage's address. */
export function passageQuery({ quote, to, prefix, suffix }: Passage): URLSearchParams {
  const given = Object.entries({ q: quote, to, prefix, suffix })
  return new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** A paragraph of a statement, counted from 1. */
export const paragraphPath = (id: StatementId | string, number: number): string => `${statementPath(id)}#p${number}`

/** A statement as it stood in a revision of its transcript. */
export const statementRevisionPath = (id: StatementId | string, revision: number): string =>
  `${statementPath(id)}?rev=${revision}`

/** A transcript as it stood in one of its revisions. */
export const transcriptRevisionPath = (slug: string, revision: number): string =>
  `${transcriptPath(slug)}?rev=${revision}`

/** All states of a page, for programs (RFC 7089). */
export const timeMapPath = (path: string): string => `${path}/timemap`

/** A statement or a transcript as a citation in every style; with an ending (`.bib`), as a file. */
export const citePath = (path: string, ending = ''): string => `${path}/cite${ending}`

/** A statement for another site's frame; it says when the statement was corrected after this revision of its transcript. */
export const embedPath = (id: StatementId | string, revision: number): string =>
  `${statementPath(id)}/embed?rev=${revision}`

/** A picture of a statement or a transcript, for the cards that other sites make of a link. */
export const imagePath = (path: string): string => `${path}/image.png`

/** The statement that is being said at a moment of a transcript's recording, given in seconds. */
export const momentPath = (slug: string, seconds: number): string => `${transcriptPath(slug)}?t=${Math.floor(seconds)}`
