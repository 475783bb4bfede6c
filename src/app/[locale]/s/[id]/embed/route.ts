import type { NextRequest } from 'next/server'
import { writeEmbed } from '#src/publish/write-embed.ts'
import { loadStatementHistory } from '../../../../_data/load-history.ts'
import { loadStatementPage } from '../../../../_data/load-statement-page.ts'
import { siteUrl } from '../../../../_data/site.ts'
import { sendEmbed } from '../../../../send-embed.ts'
import { sayWhy } from '../../../../send-file.ts'

export const dynamic = 'force-dynamic'

/** A statement for another site's frame; `rev` is the revision of its transcript that the embed was made from. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const view = await loadStatementPage(id)
  if (view === null) return sayWhy('No statement has this id.', 404)
  const revision = Number(request.nextUrl.searchParams.get('rev'))
  return sendEmbed(writeEmbed(view, siteUrl(), await findCorrection(id, revision)))
}

/** The last change of a statement's text or speaker that came after a revision; null for none, or no revision. */
async function findCorrection(id: string, revision: number): Promise<{ since: string } | null> {
  if (!Number.isInteger(revision) || revision < 1) return null
  const newest = (await loadStatementHistory(id))?.versions[0]
  return newest !== undefined && newest.revision > revision ? { since: newest.since } : null
}
