import { z } from 'zod'
import { changeStatement } from '#src/editors/change-draft.ts'
import { giveLabel } from '#src/editors/give-label.ts'
import { statementActionSchema } from '#src/editors/statement-action.ts'
import { findOwner, loadReading } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { draftPath, mostOfDraft, textSchema, versionSchema } from '../../../../../draft-outcome.ts'
import { sendConflict } from '../../../../../send-conflict.ts'

/** As forms send it: `who` a slug that was chosen, `name` one that was written instead; `cut` a paragraph and a character. */
const formSchema = z
  .object({
    version: versionSchema,
    text: textSchema.optional(),
    who: z.string().max(200).optional(),
    name: z.string().trim().max(200).optional(),
    cut: z.string().max(20).optional(),
  })
  .loose()

const body = formSchema.transform(({ version, text, who, name, cut, ...action }, context) => {
  const [paragraph, offset] = cut?.split(':') ?? []
  const speaker = name ? { name } : who ? { name: who, slug: who } : undefined
  const parsed = statementActionSchema.safeParse({
    ...action,
    ...(speaker && { speaker }),
    ...(cut !== undefined && { paragraph, offset }),
  })
  if (parsed.success) return { version, text, action: parsed.data }
  const missing = parsed.error.issues.some(({ path }) => path[0] === 'speaker')
  context.addIssue({
    code: 'custom',
    message: missing ? 'Choose a speaker, or write a name.' : z.prettifyError(parsed.error),
  })
  return z.NEVER
})

/** Act on a statement: change its speaker or kind, split it, join it, take it out of speech. */
export const POST = deskRoute(
  { action: 'draft.edit', body, most: mostOfDraft, ownerOf: findOwner },
  async ({ actor, body: { version, text, action }, params: { id = '' }, desk, request }) => {
    const changing = { id, version, text }
    const changed =
      action.act === 'label'
        ? await giveLabel(desk, actor, changing, action)
        : await changeStatement(desk, actor, changing, action)
    if ('problem' in changed) return sendConflict(desk, request.headers, { id, text: text ?? '', ...changed })
    const { note = null } = changed
    const data = { text: changed.text, note, reading: await loadReading(desk, id) }
    const draft = `${draftPath(id)}#statement-${action.at}`
    const to = note?.proposal ? `/desk/speaker-proposals/${note.proposal}` : draft
    return { to, done: note?.text ?? 'Changed.', data }
  },
)
