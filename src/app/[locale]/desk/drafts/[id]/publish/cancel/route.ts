import { z } from 'zod'
import { unscheduleDraft } from '#src/editors/schedule-draft.ts'
import { findOwner } from '../../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../../desk-route.ts'
import { draftPath, toDraftOutcome, versionSchema } from '../../../../../../draft-outcome.ts'

/** Open a draft again that waits for its time. */
export const POST = deskRoute(
  { action: 'draft.publish', body: z.object({ version: versionSchema }), ownerOf: findOwner },
  async ({ actor, body: { version }, params: { id = '' }, desk }) =>
    toDraftOutcome(await unscheduleDraft(desk, actor, { id, version }), () => ({
      to: draftPath(id),
      done: 'It no longer goes out by itself.',
    })),
)
