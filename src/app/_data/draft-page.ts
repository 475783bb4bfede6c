import 'server-only'
import { notFound } from 'next/navigation'
import type { Action } from '#src/editors/permissions.ts'
import { deskPage } from './desk-page.ts'
import { findOwner, loadReview } from './load-draft.ts'

/** Begin a page about one draft: the desk, who looks, and the draft; nowhere for those who may not see it. */
export async function draftPage(action: Action, id: string) {
  const { desk } = await deskPage('draft.see')
  const ownerId = await findOwner(desk, { id })
  if (ownerId === null) notFound()
  const page = await deskPage(action, { ownerId })
  const draft = await loadReview(desk, page.actor, id)
  if (draft === null) notFound()
  return { ...page, draft }
}
