import { z } from 'zod'
import { createDraft } from '#src/editors/create-draft.ts'
import { deskRoute } from '../../../desk-route.ts'
import { fileProblem, mostFiles, mostOfUpload } from '../../../upload-limits.ts'
import { toUploadOutcome } from '../../../upload-outcome.ts'

const toList = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const body = z.object({
  files: z.preprocess(
    toList,
    z.array(z.instanceof(File)).max(mostFiles, `At most ${mostFiles} files can be sent at once. Send them in parts.`),
  ),
  text: z
    .string()
    .max(20 * 1024 * 1024)
    .default(''),
})

/** Read files, or a pasted text, into drafts: each has its own result. This address is not behind src/proxy.ts, which would hold whole files in memory twice. */
export const POST = deskRoute(
  { action: 'draft.create', body, most: mostOfUpload },
  async ({ actor, body: { files, text }, desk }) => {
    const brought = files.filter(({ size, name }) => size > 0 || name !== '')
    const all = text.trim() === '' ? brought : [...brought, new File([text], 'pasted-text.txt')]
    if (all.length === 0) {
      return {
        problem: { status: 400, title: 'Nothing to read', detail: 'Choose a file, or paste a text.' },
        back: '/desk/upload',
      }
    }
    const results = []
    for (const file of all) {
      const problem = fileProblem(file)
      if (problem !== null) results.push({ fileName: file.name, draftId: null, diagnostics: [problem] })
      else {
        const bytes = new Uint8Array(await file.arrayBuffer())
        results.push(await createDraft(desk, actor, { bytes, fileName: file.name, sourceUrl: null }))
      }
    }
    return toUploadOutcome(results)
  },
)
