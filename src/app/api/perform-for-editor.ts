import { sharedDesk } from '#src/editors/desk.ts'
import { findActor } from '#src/editors/find-actor.ts'
import type { Operation, Outcome } from '#src/publish/api/operation.ts'
import type { Upload } from '#src/publish/api/operations/uploads.ts'
import { noToken } from './admit-request.ts'
import { uploadTranscript } from './upload-transcript.ts'

/** Do what an operation of editors does, for whom the token names and lets. */
export async function performForEditor(
  { headers }: Request,
  { id }: Operation,
  { body }: { body: unknown },
): Promise<Outcome<unknown>> {
  // A browser brings its cookies wherever a request comes from: only a token opens this door.
  if (!headers.has('authorization')) return { problem: noToken }
  const desk = await sharedDesk()
  const actor = await findActor(desk, headers)
  if (actor === null) return { problem: noToken }
  return id === 'uploadTranscript' ? uploadTranscript(desk, actor, body as Upload) : { problem: noToken }
}
