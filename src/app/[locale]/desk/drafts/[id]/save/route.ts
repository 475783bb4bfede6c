import { z } from 'zod'
import { saveDraft } from '#src/editors/save-draft.ts'
import { findOwner, loadReading } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath, mostOfDraft, textSchema, versionSchema } from '../../../../../draft-outcome.ts'
import { sendConflict } from '../../../../../send-conflict.ts'

const body = z.object({ version: versionSchema, text: textSchema, reason: z.string().max(2000).optional() })

/** Save the text of a draft; a script gets back what the parser makes of it. */
export const POST = deskRoute(
  { action: 'draft.edit', body, most: mostOfDraft, ownerOf: findOwner },
  async ({ actor, body: { version, text, reason }, params: { id = '' }, desk, request }) => {
    const saved = await saveDraft(desk, actor, { id, version, text, reason })
    if ('problem' in saved) return sendConflict(desk, request.headers, { id, text, ...saved })
    return { to: draftPath(id), done: 'Saved.', data: { reading: await loadReading(desk, id) } }
  },
)
