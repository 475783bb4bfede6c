import { z } from 'zod'
import { getDraft } from '#src/editors/find-drafts.ts'
import { noteDraftOpen } from '#src/editors/note-draft-open.ts'
import { findOwner } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath } from '../../../../../draft-outcome.ts'

/** Say that one has a draft open, and hear who else does and whether it was saved meanwhile. */
export const POST = deskRoute(
  { action: 'draft.see', body: z.object({}), ownerOf: findOwner },
  async ({ actor, params: { id = '' }, desk }) => {
    const others = await noteDraftOpen(desk, actor, id)
    const draft = await getDraft(desk, id)
    return {
      to: draftPath(id),
      data: { others, version: draft?.version, by: draft?.updatedByName, state: draft?.state },
    }
  },
)
