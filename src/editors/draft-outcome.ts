/** What is wrong with what somebody asked of a draft: as a status of HTTP, in a few words, and what to do. */
export type DraftProblem = { problem: { status: number; title: string; detail: string } }

const problem = (status: number, title: string, detail: string): DraftProblem => ({
  problem: { status, title, detail },
})

export const draftProblems = {
  missing: problem(404, 'No such draft', 'There is no draft at this address. It may have been discarded.'),
  closed: problem(409, 'Closed', 'This draft is no longer open: it was published, discarded, or waits for its time.'),
  conflict: problem(
    409,
    'Saved by somebody else',
    'Somebody saved this draft after you opened it. Nothing of theirs or yours is lost: compare the two and choose.',
  ),
  unreadable: problem(
    422,
    'The front matter can’t be read',
    'The lines between the two lines of hyphens are no valid YAML: mend them first. The list of doubts says where.',
  ),
  noReason: problem(422, 'No reason', 'Say why the transcript is corrected: readers see it in its history.'),
  moved: problem(
    409,
    'Corrected meanwhile',
    'The transcript was corrected after you compared. Look at the differences again, then publish.',
  ),
  unchanged: problem(422, 'Nothing to publish', 'Readers would see no difference: the text is as it was published.'),
  past: problem(422, 'That time has passed', 'Give a time to come, or publish now.'),
  gone: problem(409, 'Withdrawn', 'The transcript is withdrawn. Restore it first, then publish the correction.'),
} as const

/** Another transcript has the address. */
export function addressTaken(slug: string, title: string): DraftProblem {
  return problem(
    409,
    'The address is taken',
    `“${title}” has the address ${slug}, or had it before it was withdrawn. If this corrects it, make the draft its correction; else give this one a slug of its own.`,
  )
}

/** Some of it stops it from being published. */
export function notReady(reasons: readonly string[]): DraftProblem {
  return problem(422, 'Not ready', `It can’t be published yet. ${reasons.join(' ')}`)
}

/** Any sentence. */
export function cannot(detail: string): DraftProblem {
  return problem(422, 'Not done', detail)
}
