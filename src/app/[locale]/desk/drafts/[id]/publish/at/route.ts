import { z } from 'zod'
import { scheduleDraft } from '#src/editors/schedule-draft.ts'
import { findOwner } from '../../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../../desk-route.ts'
import { draftPath, toDraftOutcome } from '../../../../../../draft-outcome.ts'
import { publishingSchema } from '../../../../../../publishing-schema.ts'

/** A moment as the field of a form gives it, which is taken as UTC, or with its zone. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?$/, 'Give a day and a time.')
  .transform((written) => new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(written) ? written : `${written}Z`))

const body = publishingSchema.extend({ at: momentSchema })

/** Let a draft go out at a time to come. */
export const POST = deskRoute(
  { action: 'draft.publish', body, ownerOf: findOwner },
  async ({ actor, body: { version, reason, over, at: publishAt }, params: { id = '' }, desk }) =>
    toDraftOutcome(await scheduleDraft(desk, actor, { id, version, reason, overRevision: over, publishAt }), () => ({
      to: draftPath(id),
      done: 'It goes out at the time you gave.',
    })),
)
