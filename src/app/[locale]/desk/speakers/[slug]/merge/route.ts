import { z } from 'zod'
import { askOfRegister } from '#src/editors/change-register.ts'
import { speakerSchema } from '#src/transcript/speaker.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'

/** `into` is an address, as it stands or as the last part of a link. */
const into = z
  .string()
  .trim()
  .transform((text) => text.replace(/^.*\/speakers\//, '').replace(/[/?#].*$/, ''))
  .pipe(speakerSchema.shape.slug)

/** Ask to merge a speaker into another one, who is the same. */
export const POST = deskRoute(
  { action: 'speaker.manage', body: z.object({ into }) },
  async ({ actor, body, params: { slug = '' }, desk }) =>
    toRegisterOutcome(
      await askOfRegister(desk, actor, { kind: 'merge', slug, ...body }),
      `/desk/speakers/${body.into}`,
    ),
)
