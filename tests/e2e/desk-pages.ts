import type { APIRequestContext } from '@playwright/test'
import { hearingIn, makeDraft, nameTown, publishDraft } from './desk-drafts.ts'
import { fromHere, password } from './sign-in.ts'

/** A page of the desk: its address, and the door of src/editors/doors.ts that it stands behind. */
export type DeskPage = { door: string; path: string }

/** What one sees who is not signed in. */
export const outerPages: DeskPage[] = [
  { door: '/desk/sign-in', path: '/desk/sign-in' },
  { door: '/desk/sign-in/code', path: '/desk/sign-in/code' },
  { door: '/desk/sign-in/forgotten', path: '/desk/sign-in/forgotten' },
  { door: '/desk/password', path: '/desk/password?token=none' },
]

const slugOf = (town: string) => `2024-05-06-hearing-in-${town.toLowerCase()}`

/** One of each page that an administrator comes to, with something on it. Their drafts, transcripts and speakers are made. */
export async function listDeskPages(request: APIRequestContext): Promise<DeskPage[]> {
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await request.post(path, { form, headers: fromHere, maxRedirects: 0 })
    return answer.headers()['location'] ?? ''
  }
  const [shown, gone] = [nameTown(), nameTown()]
  const [draft, waiting, first, withdrawn] = [
    await makeDraft(request, hearingIn(nameTown()).replace('date: 2024-05-06\n', '')),
    await makeDraft(request, hearingIn(nameTown())),
    await makeDraft(request, hearingIn(shown).replaceAll('BERG', `B${shown.toUpperCase()}`)),
    await makeDraft(request, hearingIn(gone)),
  ]
  await post(`${waiting}/publish/at`, { version: '1', at: '2099-01-01T08:00' })
  await publishDraft(request, first)
  await publishDraft(request, withdrawn)
  await post(`/desk/transcripts/${slugOf(gone)}/withdraw`, { reason: 'The office asked.' })
  const correction = await post('/desk/drafts/correct', { slug: slugOf(shown) })
  const { text, version } = await readDraft(request, correction)
  await post(`${correction}/save`, { version, text: text.replace('The county does.', 'The county and the state.') })
  const conflict = await post(`${correction}/save`, { version, text: `${text}\nMS. BERG: Two words.\n` })
  const speaker = /href="\/speakers\/(ms-b[a-z0-9-]+)"/.exec(
    await bodyOf(request, `/transcripts/${slugOf(shown)}`),
  )?.[1]
  const proposal = await post(`/desk/speakers/${speaker}/merge`, { into: 'jen-psaki' })
  await post('/desk/account/tokens/add', { name: 'nightly', scopes: 'read' })
  await post('/desk/account/codes/begin', { password })
  const inner = ['/desk', '/desk/upload', '/desk/drafts', '/desk/transcripts', '/desk/speakers', '/desk/account']
  const more = ['/desk/account/codes', '/desk/accounts', '/desk/webhooks', '/desk/audit']
  return [
    ...[...inner, ...more].map((path) => ({ door: path, path })),
    { door: '/desk/drafts/[id]', path: draft },
    { door: '/desk/drafts/[id]', path: waiting },
    { door: '/desk/drafts/[id]', path: correction },
    { door: '/desk/drafts/[id]/preview', path: `${draft}/preview` },
    { door: '/desk/drafts/[id]/publish', path: `${draft}/publish` },
    { door: '/desk/drafts/[id]/publish', path: `${correction}/publish` },
    { door: '/desk/drafts/[id]/conflict', path: conflict },
    { door: '/desk/drafts/[id]/statements/[at]', path: `${draft}/statements/2` },
    { door: '/desk/transcripts/[slug]', path: `/desk/transcripts/${slugOf(shown)}` },
    { door: '/desk/transcripts/[slug]', path: `/desk/transcripts/${slugOf(gone)}` },
    { door: '/desk/transcripts', path: '/desk/transcripts?state=withdrawn' },
    { door: '/desk/speakers/[slug]', path: `/desk/speakers/${speaker}` },
    { door: '/desk/speaker-proposals/[id]', path: proposal },
    { door: '/desk/audit', path: '/desk/audit?action=draft' },
    { door: '', path: '/desk/nothing' },
  ]
}

async function bodyOf(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text()
}

/** The text of a draft and its version, as its form without scripts has them. */
async function readDraft(request: APIRequestContext, address: string): Promise<{ text: string; version: string }> {
  const page = await bodyOf(request, address)
  const text = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? ''
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  return { text: plain.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replace(/^\n/, ''), version }
}
