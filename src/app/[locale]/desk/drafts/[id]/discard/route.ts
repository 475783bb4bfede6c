import { z } from 'zod'
import { discardDraft } from '#src/editors/discard-draft.ts'
import { findOwner } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toDraftOutcome, versionSchema } from '../../../../../draft-outcome.ts'

/** Put a draft away; the list of drafts still has it. */
export const POST = deskRoute(
  { action: 'draft.discard', body: z.object({ version: versionSchema }), ownerOf: findOwner },
  async ({ actor, body: { version }, params: { id = '' }, desk }) =>
    toDraftOutcome(await discardDraft(desk, actor, { id, version }), () => ({
      to: '/desk/drafts',
      done: 'The draft was discarded. It can be taken up again below.',
    })),
)
