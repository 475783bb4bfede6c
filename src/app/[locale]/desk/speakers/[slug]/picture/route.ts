import { z } from 'zod'
import { givePicture, largestPicture } from '#src/editors/give-picture.ts'
import { deskRoute } from '../../../../../desk-route.ts'
import { toRegisterOutcome } from '../../../../../register-outcome.ts'

const body = z.object({ picture: z.instanceof(File).optional(), remove: z.string().optional() })

/** Give a speaker a picture, or take it away. What is kept is written anew by us, whatever was sent. */
export const POST = deskRoute(
  { action: 'speaker.manage', body, most: largestPicture + 64 * 1024 },
  async ({ actor, body: { picture, remove }, params: { slug = '' }, desk }) => {
    const bytes = remove ? null : new Uint8Array((await picture?.arrayBuffer()) ?? [])
    return toRegisterOutcome(await givePicture(desk, actor, slug, bytes), `/desk/speakers/${slug}`)
  },
)
