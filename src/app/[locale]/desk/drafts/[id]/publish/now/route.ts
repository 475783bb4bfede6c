import { publishDraft } from '#src/editors/publish-draft.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { findOwner } from '../../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../../desk-route.ts'
import { draftPath, toDraftOutcome } from '../../../../../../draft-outcome.ts'
import { publishingSchema } from '../../../../../../publishing-schema.ts'

/** Publish a draft now. */
export const POST = deskRoute(
  { action: 'draft.publish', body: publishingSchema, ownerOf: findOwner },
  async ({ actor, body: { version, reason, over: overRevision }, params: { id = '' }, desk }) =>
    toDraftOutcome(await publishDraft(desk, actor, { id, version, reason, overRevision }), ({ slug, revision }) => {
      const done = revision === 1 ? 'Published.' : `Published as revision ${revision}.`
      return { to: draftPath(id), done, data: { address: transcriptPath(slug), revision } }
    }),
)
