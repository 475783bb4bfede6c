import type { Action } from './permissions.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
type Door = Partial<Record<Method, Action>>

/**
 * Every address of the desk and what one must be allowed to do there; `[name]` stands for one part of a path. The server
 * answers 404 to an address of the desk that is not here, whatever lies in src/app, and a test finds what is missing.
 */
export const deskDoors = {
  '/desk': { GET: 'desk.see' },
  '/desk/sign-in/code': { GET: 'desk.enter' },
  '/desk/sign-in/code/check': { POST: 'desk.enter' },
  '/desk/sign-in/passkey/begin': { POST: 'desk.enter' },
  '/desk/sign-in/passkey/check': { POST: 'desk.enter' },
  '/desk/sign-in/forgotten': { GET: 'desk.enter' },
  '/desk/sign-in/forgotten/send': { POST: 'desk.enter' },
  '/desk/password': { GET: 'desk.enter' },
  '/desk/password/set': { POST: 'desk.enter' },
  '/desk/upload': { GET: 'draft.create' },
  '/desk/upload/files': { POST: 'draft.create' },
  '/desk/upload/address': { POST: 'draft.create' },
  '/desk/drafts': { GET: 'draft.see' },
  '/desk/drafts/correct': { POST: 'draft.create' },
  '/desk/drafts/[id]': { GET: 'draft.see' },
  '/desk/drafts/[id]/file': { GET: 'draft.see' },
  '/desk/drafts/[id]/preview': { GET: 'draft.see' },
  '/desk/drafts/[id]/publish': { GET: 'draft.see' },
  '/desk/drafts/[id]/conflict': { GET: 'draft.edit' },
  '/desk/drafts/[id]/statements/[at]': { GET: 'draft.edit' },
  '/desk/drafts/[id]/save': { POST: 'draft.edit' },
  '/desk/drafts/[id]/act': { POST: 'draft.edit' },
  '/desk/drafts/[id]/metadata': { POST: 'draft.edit' },
  '/desk/drafts/[id]/presence': { POST: 'draft.see' },
  '/desk/drafts/[id]/correction': { POST: 'draft.edit' },
  '/desk/drafts/[id]/discard': { POST: 'draft.discard' },
  '/desk/drafts/[id]/reopen': { POST: 'draft.discard' },
  '/desk/drafts/[id]/publish/now': { POST: 'draft.publish' },
  '/desk/drafts/[id]/publish/at': { POST: 'draft.publish' },
  '/desk/drafts/[id]/publish/cancel': { POST: 'draft.publish' },
  '/desk/sign-out': { POST: 'account.own' },
  '/desk/account': { GET: 'account.own' },
  '/desk/account/password': { POST: 'account.own' },
  '/desk/account/codes': { GET: 'account.own' },
  '/desk/account/codes/begin': { POST: 'account.own' },
  '/desk/account/codes/confirm': { POST: 'account.own' },
  '/desk/account/codes/remove': { POST: 'account.own' },
  '/desk/account/codes/renew': { POST: 'account.own' },
  '/desk/account/passkeys/begin': { POST: 'account.own' },
  '/desk/account/passkeys/add': { POST: 'account.own' },
  '/desk/account/passkeys/remove': { POST: 'account.own' },
  '/desk/account/sessions/end': { POST: 'account.own' },
  '/desk/account/tokens/add': { POST: 'account.own' },
  '/desk/account/tokens/revoke': { POST: 'account.own' },
  '/desk/transcripts': { GET: 'transcript.manage' },
  '/desk/transcripts/[slug]': { GET: 'transcript.manage' },
  '/desk/transcripts/[slug]/withdraw': { POST: 'transcript.manage' },
  '/desk/transcripts/[slug]/restore': { POST: 'transcript.manage' },
  '/desk/speakers': { GET: 'speaker.manage' },
  '/desk/speakers/[slug]': { GET: 'speaker.manage' },
  '/desk/speakers/[slug]/edit': { POST: 'speaker.manage' },
  '/desk/speakers/[slug]/picture': { POST: 'speaker.manage' },
  '/desk/speakers/[slug]/merge': { POST: 'speaker.manage' },
  '/desk/speakers/[slug]/split': { POST: 'speaker.manage' },
  '/desk/speaker-changes/[number]/undo': { POST: 'speaker.manage' },
  '/desk/speaker-proposals/[id]': { GET: 'speaker.manage' },
  '/desk/speaker-proposals/[id]/confirm': { POST: 'speaker.manage' },
  '/desk/speaker-proposals/[id]/discard': { POST: 'speaker.manage' },
  '/desk/accounts': { GET: 'account.manage' },
  '/desk/accounts/add': { POST: 'account.manage' },
  '/desk/accounts/[id]/change': { POST: 'account.manage' },
  '/desk/webhooks': { GET: 'webhook.manage' },
  '/desk/webhooks/add': { POST: 'webhook.manage' },
  '/desk/webhooks/[id]/remove': { POST: 'webhook.manage' },
  '/desk/webhooks/deliveries/[id]/again': { POST: 'webhook.manage' },
  '/desk/audit': { GET: 'audit.see' },
  '/desk/audit/export/[format]': { GET: 'audit.see' },
  '/desk/sign-in': { GET: 'desk.enter' },
  '/desk/sign-in/password': { POST: 'desk.enter' },
} as const satisfies Record<string, Door>

const read = { GET: 'archive.read' } as const
/** A form or a question that changes nothing. */
const asked = { GET: 'archive.read', POST: 'archive.read' } as const
/** What an operation of the API takes stands with the operation: src/publish/api/operations.ts. */
const api = {
  GET: 'api.ask',
  POST: 'api.ask',
  OPTIONS: 'api.ask',
} as const

/** What stands in src/app for readers, by its folder (without the language): anybody may read. */
export const readerDoors = {
  '/about': read,
  '/api/v1/[...path]': api,
  '/bag': read,
  '/embed-script': read,
  '/feed': read,
  '/gone/[id]/embed': read,
  '/pictures/[name]': read,
  '/withdrawn/[place]/[name]': read,
  '/withdrawn/[place]/[name]/embed': read,
  '/gone/[id]': read,
  '/help/api': read,
  '/help/search': read,
  '/image': read,
  '/llms': read,
  '/mcp': { ...asked, DELETE: 'archive.read', OPTIONS: 'archive.read' },
  '/missing': read,
  '/oai': asked,
  '/oembed': read,
  '/sitemaps/[part]': read,
  '/transcript-file/[name]': { GET: 'api.ask', OPTIONS: 'api.ask' },
  '/sitemap.xml': read,
  '/scripts/[name]': read,
  '/plain/[mode]/[...path]': read,
  '/opensearch.xml': read,
  '/': read,
  '/quote': read,
  '/quote/text': asked,
  '/s/[id]/cite/[format]': read,
  '/s/[id]/cite': read,
  '/s/[id]/embed': read,
  '/s/[id]/history': read,
  '/s/[id]/image': read,
  '/s/[id]': read,
  '/s/[id]/passage': read,
  '/s/[id]/revision/[number]': read,
  '/s/[id]/timemap': read,
  '/search/context/csv': read,
  '/search/context': read,
  '/search/export/[format]': read,
  '/search/feed': read,
  '/search/frequency/csv': read,
  '/search/frequency': read,
  '/search': read,
  '/search/suggest': read,
  '/speakers/[slug]/[page]': read,
  '/speakers': read,
  '/speakers/[slug]/feed': read,
  '/transcripts/[slug]/cite/[format]': read,
  '/transcripts/[slug]/cite': read,
  '/transcripts/[slug]/history': read,
  '/transcripts/[slug]/image': read,
  '/transcripts/[slug]': read,
  '/transcripts/[slug]/revision/[number]': read,
  '/transcripts/[slug]/timemap': read,
  '/transcripts/list/[year]/[page]': read,
  '/about/numbers': read,
  '/browse/[field]': read,
  '/browse/[field]/value': read,
  '/compare': read,
  '/failed': read,
  '/unavailable': read,
  '/help': read,
  '/transcripts/month/[month]': read,
  '/health': read,
  '/health/live': read,
  '/internal/revalidate': { POST: 'server.itself' },
} as const satisfies Record<string, Door>

/** The door at an address of the desk; null where there is none. */
export function findDoor(path: string): Door | null {
  const parts = path.split('/')
  const found = Object.entries(deskDoors).find(([pattern]) => matches(pattern.split('/'), parts))
  return found?.[1] ?? null
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((expected, place) => (expected.startsWith('[') ? parts[place] !== '' : expected === parts[place]))
  )
}
