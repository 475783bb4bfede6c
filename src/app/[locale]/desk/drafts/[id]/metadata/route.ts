import { z } from 'zod'
import { changeMetadata, metadataFormSchema } from '#src/editors/change-draft.ts'
import { findOwner, loadReading } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath, mostOfDraft, textSchema, versionSchema } from '../../../../../draft-outcome.ts'
import { sendConflict } from '../../../../../send-conflict.ts'

const field = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

/** As the form sends it: an empty field is none; the source in two fields. */
const body = z
  .object({
    ...{ version: versionSchema, text: textSchema.optional() },
    ...{ title: field, date: field, place: field, event: field, language: field, slug: field },
    ...{ sourceName: field, sourceUrl: field },
  })
  .transform(({ version, text, sourceName, sourceUrl, ...given }, context) => {
    const parsed = metadataFormSchema.safeParse({ ...given, source: { name: sourceName, url: sourceUrl } })
    if (parsed.success) return { version, text, metadata: parsed.data }
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })

/** Change what is known of the event. */
export const POST = deskRoute(
  { action: 'draft.edit', body, most: mostOfDraft, ownerOf: findOwner },
  async ({ actor, body: { version, text, metadata }, params: { id = '' }, desk, request }) => {
    const changed = await changeMetadata(desk, actor, { id, version, text }, metadata)
    if ('problem' in changed) return sendConflict(desk, request.headers, { id, text: text ?? '', ...changed })
    const data = { text: changed.text, reading: await loadReading(desk, id) }
    return { to: draftPath(id), done: 'Saved.', data }
  },
)
