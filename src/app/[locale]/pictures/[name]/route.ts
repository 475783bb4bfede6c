import { loadPicture } from '../../../_data/load-picture.ts'
import { sayWhy } from '../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** A speaker's picture. Its name changes with it, so it may be kept for ever; whatever its bytes are, it is only a picture. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const bytes = await loadPicture((await params).name)
  if (bytes === null) return sayWhy('There is no such picture.', 404)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
