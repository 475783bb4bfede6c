import type { Desk } from '#src/editors/desk.ts'
import { keepText } from '#src/editors/leave-behind.ts'
import type { DeskOutcome } from './desk-route.ts'
import { draftPath } from './draft-outcome.ts'
import type { Problem } from './problem.ts'
import { wantsJson } from './send-refusal.ts'

type Refused = {
  id: string
  /** What could not be saved. */
  text: string
  problem: Problem
  current?: { version: number; text: string; updatedByName: string }
}

/** A save that was refused. Where somebody else saved before, both texts are shown: a script gets theirs, a browser a page. */
export async function sendConflict(
  { database }: Desk,
  headers: Headers,
  { id, text, problem, current }: Refused,
): Promise<DeskOutcome> {
  if (current === undefined) return { problem }
  if (!wantsJson(headers))
    return {
      problem,
      back: `${draftPath(id)}/conflict?${new URLSearchParams({ mine: await keepText(database, text) })}`,
    }
  const { version, updatedByName: by } = current
  const theirs = { version, text: current.text, by }
  return new Response(JSON.stringify({ type: 'about:blank', ...problem, current: theirs }), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}
