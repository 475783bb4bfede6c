import type { Actor } from '#src/editors/actor.ts'
import type { Desk } from '#src/editors/desk.ts'
import type { Outcome } from '#src/publish/api/operation.ts'

/** placeholder until drafts land */
export async function uploadTranscript(_desk: Desk, _actor: Actor, _body: unknown): Promise<Outcome<unknown>> {
  return { problem: { status: 501, title: 'Not here', detail: 'This archive takes nothing by the API.' } }
}
