import { speakerPath } from '#src/transcript/permalink.ts'

/** The address of a page of a speaker's transcripts. */
export function speakerAddress(slug: string, page: number): string {
  return page > 1 ? `${speakerPath(slug)}?page=${page}` : speakerPath(slug)
}
