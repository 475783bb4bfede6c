import { z } from 'zod'
import { askOfRegister } from '#src/editors/change-register.ts'
import { speakerSchema } from '#src/transcript/speaker.ts'
import { parseStatementId } from '#src/transcript/statement-id.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'
import { someSchema } from '../../../../../speaker-form.ts'

/** Ids of statements, or links to them, one a line. */
const ids = z
  .string()
  .max(100_000)
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .transform((lines, context) =>
    lines.map((line) => {
      const id = parseStatementId(line.replace(/^.*\/s\//, '').replace(/[/?#].*$/, ''))
      if (id === undefined) context.addIssue({ code: 'custom', message: `“${line.slice(0, 60)}” is no statement.` })
      return id ?? ''
    }),
  )

const body = z.object({
  name: z.string().trim().pipe(speakerSchema.shape.name),
  to: z.string().trim().pipe(speakerSchema.shape.slug),
  ...{ labels: someSchema, transcripts: someSchema, statements: ids },
})

/** Ask to make a second speaker out of one, and say what goes to the new one. */
export const POST = deskRoute(
  { action: 'speaker.manage', body },
  async ({ actor, body: asked, params: { slug = '' }, desk }) =>
    toRegisterOutcome(
      await askOfRegister(desk, actor, { kind: 'split', slug, ...asked }),
      `/desk/speakers/${asked.to}`,
    ),
)
