import { z } from 'zod'
import { beginCorrection } from '#src/editors/begin-correction.ts'
import { deskRoute } from '../../../../desk-route.ts'
import { draftPath, toDraftOutcome } from '../../../../draft-outcome.ts'

/** Begin to correct a published transcript. */
export const POST = deskRoute(
  { action: 'draft.create', body: z.object({ slug: z.string().min(1).max(250) }) },
  async ({ actor, body: { slug }, desk }) =>
    toDraftOutcome(await beginCorrection(desk, actor, slug), ({ id }) => ({ to: draftPath(id), data: { id } })),
)
