import { z } from 'zod'
import { getDraftFile } from '#src/editors/find-drafts.ts'
import { findOwner } from '../../../../../_data/load-draft.ts'
import { deskRoute } from '../../../../../desk-route.ts'

/**
 * The file that a draft was made from, as it came: for saving, never for showing. Whatever is in it, no browser takes it for a
 * page of this site.
 */
export const GET = deskRoute(
  { action: 'draft.see', body: z.object({}), ownerOf: findOwner },
  async ({ params: { id = '' }, desk }) => {
    const file = await getDraftFile(desk, id)
    if (file === null) return { problem: { status: 404, title: 'No file', detail: 'This draft has no file.' } }
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    }
    return new Response(file.bytes, { headers })
  },
)
