import { revalidatePath, revalidateTag } from 'next/cache'
import { z } from 'zod'
import { forgetPages } from '../../kept-pages.ts'
import { isOwnRequest } from '../../process-secret.ts'

const tagsSchema = z.object({ tags: z.union([z.array(z.string().max(256)).max(50_000), z.literal('all')]) })

/** Forget cached pages by tag. Only this process may ask: src/instrumentation.ts does, when the archive has changed. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 404 })
  const { tags } = tagsSchema.parse(await request.json())
  if (tags === 'all') revalidatePath('/', 'layout')
  else for (const tag of tags) revalidateTag(tag, { expire: 0 })
  forgetPages()
  return new Response(null, { status: 204 })
}
