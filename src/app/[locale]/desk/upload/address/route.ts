import { z } from 'zod'
import { createDraft } from '#src/editors/create-draft.ts'
import { fetchPage } from '#src/editors/fetch-page.ts'
import { deskRoute } from '../../../../desk-route.ts'
import { toUploadOutcome } from '../../../../upload-outcome.ts'

const body = z.object({ address: z.string().trim().min(1, 'Give an address.').max(2000) })

/** Read a web page into a draft. */
export const POST = deskRoute({ action: 'draft.create', body }, async ({ actor, body: { address }, desk }) => {
  const page = await fetchPage(address)
  if ('problem' in page) {
    return { problem: { status: 422, title: 'Not fetched', detail: page.problem }, back: '/desk/upload' }
  }
  const { bytes, fileName } = page
  return toUploadOutcome([await createDraft(desk, actor, { bytes, fileName, sourceUrl: page.address })])
})
