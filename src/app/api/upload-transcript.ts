import type { Actor } from '#src/editors/actor.ts'
import { createDraft } from '#src/editors/create-draft.ts'
import type { Desk } from '#src/editors/desk.ts'
import { getDraft } from '#src/editors/find-drafts.ts'
import { may } from '#src/editors/permissions.ts'
import { publishDraft } from '#src/editors/publish-draft.ts'
import type { ApiProblem, Outcome } from '#src/publish/api/operation.ts'
import type { Upload, Uploaded } from '#src/publish/api/operations/uploads.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'

const notAllowed = (action: string): ApiProblem => ({
  status: 403,
  title: 'Not allowed',
  detail: `This token, or the account that it is of, may not do this: ${action}.`,
})

/**
 * Take a file in that a program brings: as a draft, and published when that is asked, allowed and possible. A draft that
 * can't be published stays, and the answer says why.
 */
export async function uploadTranscript(desk: Desk, actor: Actor, upload: Upload): Promise<Outcome<Uploaded>> {
  if (!may(actor, 'draft.create')) return { problem: notAllowed('draft') }
  if (upload.publish && !may(actor, 'draft.publish')) return { problem: notAllowed('publish') }
  const bytes = upload.text === undefined ? Buffer.from(upload.base64 ?? '', 'base64') : Buffer.from(upload.text)
  const { fileName, sourceUrl = null } = upload
  const created = await createDraft(desk, actor, { bytes: new Uint8Array(bytes), fileName, sourceUrl })
  const diagnostics = created.diagnostics.map(({ rule, severity, message, position, suggestion = null }) => ({
    ...{ rule, severity, message, line: position.line, column: position.column, suggestion },
  }))
  if (created.draftId === null) {
    const detail = 'The file can’t be read as a transcript: `diagnostics` says why. Nothing was kept.'
    return { problem: { status: 422, title: 'Not a transcript', detail, diagnostics } }
  }
  const { siteUrl } = desk.config
  const published = upload.publish ? await publish(desk, actor, created.draftId) : null
  const slug = published && 'slug' in published ? published.slug : null
  const transcript = slug === null ? null : { slug, url: `${siteUrl}${transcriptPath(slug)}` }
  const draft = { id: created.draftId, url: `${siteUrl}/desk/drafts/${created.draftId}` }
  return {
    status: 201,
    location: transcript?.url ?? draft.url,
    value: {
      ...{ state: transcript ? 'published' : 'draft', draft, transcript, diagnostics },
      ...{ title: created.title, statementCount: created.statements },
      problem: published && 'problem' in published ? published.problem.detail : null,
    },
  }
}

async function publish(desk: Desk, actor: Actor, id: string) {
  const draft = await getDraft(desk, id)
  return publishDraft(desk, actor, { id, version: draft?.version ?? 1, reason: null, overRevision: null })
}
