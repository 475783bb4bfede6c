import type { Created } from '#src/editors/create-draft.ts'
import type { DeskOutcome } from './desk-route.ts'
import { draftPath } from './draft-outcome.ts'

/** What came of files that were brought: one goes to its draft, several to the list, with a word on each that was not read. */
export function toUploadOutcome(results: readonly Created[]): DeskOutcome {
  const made = results.filter(({ draftId }) => draftId !== null)
  const failed = results.flatMap(({ fileName, draftId, diagnostics }) =>
    draftId === null ? [`${fileName}: ${diagnostics[0]?.message ?? 'it could not be read.'}`] : [],
  )
  const data = { results: results.map(toResult) }
  const said = failed.slice(0, 8).join(' ').slice(0, 900)
  if (made.length === 0) return { problem: { status: 422, title: 'Not read', detail: said }, back: '/desk/upload' }
  const [only] = made
  const to = made.length === 1 && failed.length === 0 ? draftPath(only?.draftId ?? '') : '/desk/drafts'
  const count = made.length === 1 ? 'One draft was made.' : `${made.length} drafts were made.`
  return { to, done: failed.length === 0 ? count : `${count} Not read: ${said}`, data }
}

function toResult(created: Created) {
  const { fileName, draftId, diagnostics } = created
  const doubts = diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message)
  return { fileName, draftId, title: created.draftId === null ? null : created.title, doubts }
}
