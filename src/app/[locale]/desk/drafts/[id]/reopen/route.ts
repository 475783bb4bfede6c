import { z } from 'zod'
import { reopenDraft } from '#src/editors/discard-draft.ts'
import { findOwner } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath, toDraftOutcome, versionSchema } from '../../../../../draft-outcome.ts'

/** Take up a draft again that was put away. */
export const POST = deskRoute(
  { action: 'draft.discard', body: z.object({ version: versionSchema }), ownerOf: findOwner },
  async ({ actor, body: { version }, params: { id = '' }, desk }) =>
    toDraftOutcome(await reopenDraft(desk, actor, { id, version }), () => ({ to: draftPath(id), done: 'Open again.' })),
)
