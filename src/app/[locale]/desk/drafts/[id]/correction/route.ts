import { z } from 'zod'
import { makeCorrection } from '#src/editors/make-correction.ts'
import { findOwner } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath, toDraftOutcome, versionSchema } from '../../../../../draft-outcome.ts'

const body = z.object({ version: versionSchema, slug: z.string().min(1).max(250) })

/** Make a new draft the correction of a transcript that it repeats. */
export const POST = deskRoute(
  { action: 'draft.edit', body, ownerOf: findOwner },
  async ({ actor, body: { version, slug }, params: { id = '' }, desk }) =>
    toDraftOutcome(await makeCorrection(desk, actor, { id, version }, slug), () => ({
      to: draftPath(id),
      done: 'This draft is now the next revision of that transcript.',
    })),
)
