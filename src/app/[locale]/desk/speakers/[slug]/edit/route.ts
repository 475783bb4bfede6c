import { findEntry } from '#src/editors/asked-of-register.ts'
import { askOfRegister } from '#src/editors/change-register.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'
import { speakerFormSchema, toEntry } from '../../../../../speaker-form.ts'

/** Change what the register says of a speaker: name, labels, roles, biography. */
export const POST = deskRoute(
  { action: 'speaker.manage', body: speakerFormSchema },
  async ({ actor, body, params: { slug = '' }, desk }) => {
    const before = await findEntry(desk.database, slug)
    const entry = toEntry(slug, body, before?.picture)
    if ('problem' in entry) return { problem: { status: 400, title: 'Not understood', detail: entry.problem } }
    return toRegisterOutcome(await askOfRegister(desk, actor, { kind: 'edit', entry }), `/desk/speakers/${slug}`)
  },
)
